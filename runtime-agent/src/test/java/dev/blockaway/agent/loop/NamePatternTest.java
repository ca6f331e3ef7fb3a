package dev.blockaway.agent.loop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NamePatternTest {
  @ParameterizedTest
  @CsvSource({
    "parallel-1, parallel-1, true",
    "parallel-1, parallel-11, false",
    "parallel-*, parallel-11, true",
    "parallel-*, xparallel-1, false",
    "XNIO-* I/O-*, XNIO-1 I/O-2, true",
    "XNIO-* I/O-*, XNIO-1 task-2, false",
    "*dispatcher-*, system-dispatcher-3, true",
    "*, anything, true",
  })
  void parsesStarAsAnyCharacters(String pattern, String name, boolean matches) {
    assertThat(NamePattern.matches(pattern, name)).isEqualTo(matches);
  }
}
