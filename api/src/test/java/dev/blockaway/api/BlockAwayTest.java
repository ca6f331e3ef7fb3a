package dev.blockaway.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The API in a JVM without the agent; with it: see the agent's tests. */
final class BlockAwayTest {
  @Test
  void ignoresThatNoAgentRuns() {
    assertThat(BlockAway.isWatching()).isFalse();
    BlockAway.markEventLoop(Thread.currentThread(), "a loop of this test");

    assertThat(BlockAway.<String, RuntimeException>allowBlocking("a test", () -> "result"))
        .isEqualTo("result");
  }

  @Test
  void reportsTheActionsOwnException() {
    assertThatThrownBy(
            () ->
                BlockAway.allowBlocking(
                    "a test",
                    () -> {
                      throw new IOException("of the action");
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage("of the action");
  }

  @Test
  void rejectsMissingReason() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BlockAway.<String, RuntimeException>allowBlocking(" ", () -> "result"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BlockAway.markEventLoop(Thread.currentThread(), ""));
  }
}
