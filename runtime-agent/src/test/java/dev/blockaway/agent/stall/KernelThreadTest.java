package dev.blockaway.agent.stall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blockaway.agent.stall.KernelThread.Activity;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Linux says of a thread. */
final class KernelThreadTest {
  private static final KernelThread ENDED = new KernelThread(Path.of("none"));

  @ParameterizedTest
  @CsvSource({
    "7 (loop-1) R 1 1 1, RUNS",
    "7 (loop-1) S 1 1 1, SLEEPS",
    "7 (loop-1) D 1 1 1, SLEEPS",
    "7 (a) R) S 1 1 1, SLEEPS",
    "7 (loop-1) Z 1 1 1, UNKNOWN",
    "7 (loop-1), UNKNOWN",
    "'', UNKNOWN"
  })
  void parsesStatFile(String stat, Activity activity) {
    assertThat(KernelThread.parse(stat)).isEqualTo(activity);
  }

  @Test
  void knowsNothingOfThreadThatHasEnded() {
    assertThat(ENDED.activity()).isEqualTo(Activity.UNKNOWN);
    assertThat(new RunQueue(ENDED).nanosSinceAsked()).isZero();
  }

  @Test
  void parsesForHowLongAThreadQueued() {
    assertThat(RunQueue.parse("1200 60990 3\n")).isEqualTo(60_990);
  }

  @EnabledOnOs(OS.LINUX)
  @Test
  void knowsThatTheThreadThatAsksRuns() {
    KernelThread current = KernelThread.current();

    assertThat(current).isNotNull();
    assertThat(current.activity()).isEqualTo(Activity.RUNS);
  }
}
