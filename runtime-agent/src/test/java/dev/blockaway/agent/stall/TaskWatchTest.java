package dev.blockaway.agent.stall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blockaway.agent.stall.TaskWatch.Time;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a watch remembers of a task; the watchdog means to look every ten milliseconds. */
final class TaskWatchTest {
  private static final long TICK = 10_000_000;
  private static final Pace PACE = new Pace(TICK, 5 * TICK);
  private static final int LOOKS = 5_000;
  private final TaskWatch watch = new TaskWatch();

  @Test
  void reportsAllProcessorTimeOfALongTaskInBoundedMemory() {
    watch.begin(1, Samples.computing("spin", 0));
    for (int i = 1; i <= LOOKS; i++) {
      look(Samples.computing("spin", i), TICK);
    }

    assertThat(watch.stretches()).hasSizeLessThanOrEqualTo(100);
    assertThat(watch.stretches().stream().mapToLong(each -> each.nanos(true)).sum())
        .isEqualTo(LOOKS);
  }

  @Test
  void ignoresProcessorTimeOfOtherTasks() {
    watch.begin(1, Samples.computing("spin", 0));
    look(Samples.computing("spin", TICK), TICK);
    watch.begin(2, Samples.computing("spin", 3 * TICK));
    look(Samples.computing("spin", 4 * TICK), TICK);

    assertThat(watch.stretches()).extracting(each -> each.nanos(true)).containsExactly(TICK);
  }

  @Test
  void ignoresTimeInWhichTheWholeVmStoodStill() {
    watch.begin(1, Samples.computing("spin", 0));
    look(Samples.waiting(1), TICK);
    look(Samples.waiting(1), 100 * TICK);

    assertThat(watch.stretches().get(1).nanos(true)).isEqualTo(6 * TICK);
  }

  @Test
  void flagsTimeInWhichTheWatchdogAloneQueuedForAProcessor() {
    watch.begin(1, Samples.computing("spin", 0));
    look(Samples.waiting(1), TICK);
    lookAfterQueue(Samples.waiting(1), 100 * TICK, 99 * TICK);

    assertThat(watch.stretches().get(1).nanos(true)).isEqualTo(100 * TICK);
  }

  @Test
  void knowsThatTheMachineWasBusyWhenItLooksLate() {
    watch.begin(1, Samples.computing("spin", 0));
    look(Samples.waiting(1), TICK);
    assertThat(watch.isMachineBusy(false)).isFalse();

    look(Samples.waiting(1), 2 * TICK);
    assertThat(watch.isMachineBusy(false)).isTrue();
  }

  @Test
  void remembersThatTheMachineWasBusyUntilTheTaskEnds() {
    watch.begin(1, Samples.computing("spin", 0));
    assertThat(watch.isMachineBusy(true)).isTrue();
    assertThat(watch.isMachineBusy(false)).isTrue();

    watch.begin(2, Samples.computing("spin", 0));
    assertThat(watch.isMachineBusy(false)).isFalse();
  }

  private void look(ThreadSample now, long wallNanos) {
    lookAfterQueue(now, wallNanos, 0);
  }

  private void lookAfterQueue(ThreadSample now, long wallNanos, long queuedNanos) {
    watch.goesOn(
        now,
        new Time(wallNanos, PACE.late(wallNanos), PACE.counted(wallNanos, queuedNanos)),
        Set.of());
  }
}
