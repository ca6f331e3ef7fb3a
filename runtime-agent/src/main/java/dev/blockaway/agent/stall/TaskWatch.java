package dev.blockaway.agent.stall;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the watchdog has noticed about the task that a thread runs now. */
final class TaskWatch {
  private static final int SAMPLE_LIMIT = 100;

  /**
   * What the watchdog itself sleeps beyond this, others may have been kept from running as well.
   */
  private static final double LATE = 1.5;

  private static final double BUSY = 0.05;
  private final List<ThreadSample> samples = new ArrayList<>();
  private long task = -1;
  private long wallNanos;
  private long creditedNanos;
  private long lateNanos;
  private long wallNanosBeforeFirstSample;
  private long cpuNanosAtFirstSample;
  private Set<String> scopes = Set.of();
  private boolean isReported;

  /** Another task, or none, runs from now on. */
  void begin(long next) {
    task = next;
    wallNanos = 0;
    creditedNanos = 0;
    lateNanos = 0;
    samples.clear();
    isReported = false;
  }

  boolean isAbout(long other) {
    return task == other;
  }

  long task() {
    return task;
  }

  /**
   * The task is still the same.
   *
   * @param wall nanoseconds that went by
   * @param tick how many the watchdog meant to let go by
   */
  void goesOn(long wall, long tick) {
    wallNanos += wall;
    creditedNanos += Math.min(wall, (long) (tick * LATE));
    lateNanos += Math.max(0, wall - tick);
  }

  long wallNanos() {
    return wallNanos;
  }

  void add(ThreadSample sample, long cpuNanos, Set<String> running) {
    if (samples.isEmpty()) {
      cpuNanosAtFirstSample = cpuNanos;
      wallNanosBeforeFirstSample = wallNanos;
      scopes = running;
    }
    if (samples.size() < SAMPLE_LIMIT) {
      samples.add(sample);
    }
  }

  List<ThreadSample> samples() {
    return samples;
  }

  /** The tests that ran when the task began to look long. */
  Set<String> scopes() {
    return scopes;
  }

  /**
   * For how long the task has held its thread by now.
   *
   * @param cpuNanosNow the thread's processor time; negative if the VM does not tell
   * @param isLoadHigh whether the machine says that it has more to do than it can
   */
  Held held(long cpuNanosNow, boolean isLoadHigh) {
    long sampled = wallNanos - wallNanosBeforeFirstSample;
    double share =
        cpuNanosNow < 0 || sampled <= 0
            ? 0
            : (cpuNanosNow - cpuNanosAtFirstSample) / (double) sampled;
    boolean isMachineBusy = isLoadHigh || lateNanos > BUSY * wallNanos;
    return new Held(
        wallNanos, creditedNanos, (long) (share * wallNanos), share, samples.size(), isMachineBusy);
  }

  boolean isReported() {
    return isReported;
  }

  void reported() {
    isReported = true;
  }
}
