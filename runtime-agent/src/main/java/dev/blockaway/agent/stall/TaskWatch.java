package dev.blockaway.agent.stall;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the watchdog has noticed about the task that a thread runs now. */
final class TaskWatch {
  private static final int SAMPLE_LIMIT = 100;
  private final List<ThreadSample> samples = new ArrayList<>();
  private long task = -1;
  private long wallNanos;
  private long creditedNanos;
  private long wallNanosBeforeFirstSample;
  private long cpuNanosAtFirstSample;
  private Set<String> scopes = Set.of();
  private boolean isReported;

  /** Another task, or none, runs from now on. */
  void begin(long next) {
    task = next;
    wallNanos = 0;
    creditedNanos = 0;
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
   * @param credited how many of them count, since the watchdog itself was not kept from running
   */
  void goesOn(long wall, long credited) {
    wallNanos += wall;
    creditedNanos += credited;
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
   */
  Held held(long cpuNanosNow) {
    long sampled = wallNanos - wallNanosBeforeFirstSample;
    double share =
        cpuNanosNow < 0 || sampled <= 0
            ? 0
            : (cpuNanosNow - cpuNanosAtFirstSample) / (double) sampled;
    return new Held(wallNanos, creditedNanos, (long) (share * wallNanos), share, samples.size());
  }

  boolean isReported() {
    return isReported;
  }

  void reported() {
    isReported = true;
  }
}
