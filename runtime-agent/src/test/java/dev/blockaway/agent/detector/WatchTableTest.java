package dev.blockaway.agent.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.blockaway.catalog.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WatchTableTest {
  @Test
  void parsesWords() {
    assertThat(
            WatchTable.parse(
                "t",
                List.of(
                    "a.B#m (J)V sleep",
                    "a.B$C#m * wait breaks-locks",
                    "a.B#r * socket if-blocking-mode")))
        .containsExactly(
            new WatchedMethod("a.B", "m", "(J)V", Kind.SLEEP, false, false),
            new WatchedMethod("a.B$C", "m", "*", Kind.WAIT, true, false),
            new WatchedMethod("a.B", "r", "*", Kind.SOCKET, false, true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.B#m (J)V", "a.B.m (J)V sleep", "a.B#m (J)V sleep always", "a.B#m"})
  void rejectsMalformedRowWithItsLine(String row) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WatchTable.parse("table.txt", List.of("", row)))
        .withMessageStartingWith("table.txt:2: '" + row + "'; expected class#method");
  }

  @Test
  void rejectsUnknownKind() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WatchTable.parse("table.txt", List.of("a.B#m * nap")))
        .withMessage("table.txt:1: unknown kind 'nap'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdk.txt", "blockhound.txt"})
  void parsesBuiltInTables(String table) {
    assertThat(WatchTable.read(table)).doesNotHaveDuplicates().isNotEmpty();
  }
}
