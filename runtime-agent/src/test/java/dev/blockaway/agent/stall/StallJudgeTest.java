package dev.blockaway.agent.stall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blockaway.agent.stall.LockOwner.Activity;
import dev.blockaway.agent.stall.StallJudge.Verdict;
import dev.blockaway.catalog.Kind;
import java.lang.Thread.State;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What the watchdog makes of its samples; every task here took 400 ms, of which the watchdog itself
 * was kept from running for 100.
 */
final class StallJudgeTest {
  private static final long CLOCK_NANOS = 400_000_000;
  private static final long CREDITED_NANOS = 300_000_000;
  private static final int SAMPLES = 10;
  private boolean isBusy;

  @Test
  void flagsComputationByItsProcessorTime() {
    assertThat(judge(all(computing("spin")), 0.9))
        .extracting(Verdict::kind, Verdict::millis)
        .containsExactly(Kind.CPU, 360L);
  }

  @Test
  void ignoresTimeInWhichTheThreadWasKeptFromRunning() {
    assertThat(judge(all(computing("spin")), 0.05)).extracting(Verdict::millis).isEqualTo(20L);
  }

  @Test
  void flagsWaitForAMonitorByTheClock() {
    assertThat(judge(all(blocked(Activity.WAITS)), 0))
        .extracting(Verdict::kind, Verdict::millis)
        .containsExactly(Kind.LOCK, 400L);
  }

  @Test
  void ignoresMonitorWhoseOwnerIsKeptFromRunning() {
    assertThat(judge(all(blocked(Activity.STARVES)), 0)).extracting(Verdict::millis).isEqualTo(0L);
  }

  @Test
  void flagsMonitorWhoseOwnerComputesByTheWatchdogsClock() {
    assertThat(judge(all(blocked(Activity.RUNS)), 0)).extracting(Verdict::millis).isEqualTo(300L);
  }

  @Test
  void ignoresMonitorWhoseOwnerComputesOnAMachineThatHasMoreToDoThanItCan() {
    isBusy = true;

    assertThat(judge(all(blocked(Activity.RUNS)), 0)).extracting(Verdict::millis).isEqualTo(0L);
    assertThat(judge(all(blocked(Activity.WAITS)), 0)).extracting(Verdict::millis).isEqualTo(400L);
  }

  @Test
  void flagsNativeCallThatUsesNoProcessor() {
    assertThat(judge(all(inNativeCode()), 0.001))
        .extracting(Verdict::kind, Verdict::millis)
        .containsExactly(Kind.WAIT, 300L);
  }

  @Test
  void ignoresNativeCallOnAMachineThatHasMoreToDoThanItCan() {
    isBusy = true;

    assertThat(judge(all(inNativeCode()), 0.001)).extracting(Verdict::millis).isEqualTo(0L);
  }

  @Test
  void ignoresWaitingInNativeCodeForAProcessor() {
    assertThat(judge(all(inNativeCode()), 0.1)).extracting(Verdict::millis).isEqualTo(40L);
  }

  @Test
  void ignoresSamplesOfCallsThatOthersHaveTold() {
    assertThat(judge(List.of(), 0.9)).isNull();
    assertThat(judge(List.of(computing("spin")), 0.9)).extracting(Verdict::millis).isEqualTo(36L);
  }

  @Test
  void reportsTheSampleThatMostOthersAreLike() {
    List<ThreadSample> samples = new ArrayList<>(all(computing("often")));
    samples.set(0, computing("rarely"));
    samples.set(1, computing("once"));

    assertThat(judge(samples, 1))
        .extracting(verdict -> verdict.sample().stack().get(0).getMethodName())
        .isEqualTo("often");
  }

  private @Nullable Verdict judge(List<ThreadSample> samples, double share) {
    return StallJudge.judge(
        samples,
        new Held(
            CLOCK_NANOS, CREDITED_NANOS, (long) (CLOCK_NANOS * share), share, SAMPLES, isBusy));
  }

  private static List<ThreadSample> all(ThreadSample sample) {
    return Collections.nCopies(SAMPLES, sample);
  }

  private static ThreadSample computing(String method) {
    return sample(State.RUNNABLE, new StackTraceElement("Shop", method, "Shop.java", 3), null);
  }

  private static ThreadSample inNativeCode() {
    return sample(State.RUNNABLE, new StackTraceElement("Shop", "jni", "Shop.java", -2), null);
  }

  private static ThreadSample blocked(Activity activity) {
    return sample(
        State.BLOCKED,
        new StackTraceElement("Shop", "enter", "Shop.java", 3),
        new LockOwner("worker-1", activity, List.of()));
  }

  private static ThreadSample sample(
      State state, StackTraceElement innermost, @Nullable LockOwner owner) {
    StackTraceElement outermost = new StackTraceElement("Shop", "handle", "Shop.java", 9);
    return new ThreadSample(state, List.of(innermost, outermost), "Object@1", owner);
  }
}
