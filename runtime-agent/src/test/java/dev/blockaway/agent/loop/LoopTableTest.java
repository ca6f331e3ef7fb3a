package dev.blockaway.agent.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.blockaway.agent.loop.LoopRule.By;
import dev.blockaway.agent.loop.LoopRule.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LoopTableTest {
  @Test
  void parsesNameWithSpaces() {
    assertThat(LoopTable.parse(List.of("# comment", "", "loop name kafka | * = Kafka's thread")))
        .containsExactly(new LoopRule(Verdict.LOOP, By.NAME, "kafka | *", "Kafka's thread"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"loop name x", "loop x = y", "loops name x = y", "loop type x = y", "loop = y"})
  void rejectsMalformedRowWithItsLine(String row) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LoopTable.parse(List.of("", row)))
        .withMessageStartingWith("threads.txt:2: '" + row + "'; expected loop|work");
  }

  @Test
  void parsesBuiltInTable() {
    assertThat(LoopTable.builtIn())
        .extracting(LoopRule::verdict)
        .contains(Verdict.LOOP, Verdict.WORK);
  }
}
