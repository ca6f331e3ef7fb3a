package dev.blockaway.agent.stall;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the watchdog has noticed about the task that a thread runs now. */
final class TaskWatch {
  /** Beyond it, neighbours become one. */
  private static final int STRETCH_LIMIT = 100;

  private static final double BUSY = 0.05;

  /**
   * What went by from one look to the next.
   *
   * @param wallNanos on the clock
   * @param lateNanos how much more than intended
   * @param countedNanos how much of it a wait may be blamed for
   */
  record Time(long wallNanos, long lateNanos, long countedNanos) {}

  private List<Stretch> stretches = new ArrayList<>();
  private long task = -1;
  private long wallNanos;
  private long lateNanos;
  private @Nullable ThreadSample last;
  private Set<String> scopes = Set.of();
  private boolean wasMachineBusy;
  private boolean isReported;

  /**
   * Another task, or none, runs from now on.
   *
   * @param next its number
   * @param now what the thread does; null if that does not matter
   */
  void begin(long next, @Nullable ThreadSample now) {
    task = next;
    wallNanos = 0;
    lateNanos = 0;
    last = now;
    stretches.clear();
    wasMachineBusy = false;
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
   * @param now what the thread does
   * @param time what went by since the watchdog looked
   * @param running the tests that run
   */
  void goesOn(ThreadSample now, Time time, Set<String> running) {
    if (stretches.isEmpty()) {
      scopes = running;
    }
    stretches.add(Blame.between(last, now, time.countedNanos()));
    if (stretches.size() > STRETCH_LIMIT) {
      stretches = joined();
    }
    wallNanos += time.wallNanos();
    lateNanos += time.lateNanos();
    last = now;
  }

  List<Stretch> stretches() {
    return stretches;
  }

  /** The tests that ran when the task began to look long. */
  Set<String> scopes() {
    return scopes;
  }

  /**
   * Whether threads may have had to queue for a processor during this task; once true, it stays so.
   *
   * @param isLoadHigh whether the machine says so since it was asked last
   */
  boolean isMachineBusy(boolean isLoadHigh) {
    wasMachineBusy |= isLoadHigh || lateNanos > BUSY * wallNanos;
    return wasMachineBusy;
  }

  boolean isReported() {
    return isReported;
  }

  void reported() {
    isReported = true;
  }

  /** Half as many: each pair of neighbours that say the same is one. */
  private List<Stretch> joined() {
    List<Stretch> joined = new ArrayList<>();
    for (int i = 0; i < stretches.size(); i++) {
      Stretch next = stretches.get(i);
      boolean joins = i % 2 == 1 && stretches.get(i - 1).kind() == next.kind();
      if (joins) {
        joined.add(joined.remove(joined.size() - 1).plus(next));
      } else {
        joined.add(next);
      }
    }
    return joined;
  }
}
