package dev.blockaway.agent.stall;

import java.util.concurrent.TimeUnit;

/**
 * From when on a task that holds an event loop counts, in milliseconds.
 *
 * @param reportMillis from when on it is reported; {@link #NEVER} switches the watchdog off
 * @param failMillis from when on a test or the run fails for it
 */
public record StallLimits(long reportMillis, long failMillis) {
  /** Longer than anything takes. */
  public static final long NEVER = Long.MAX_VALUE / 1_000_000;

  private static final int LOOKS_PER_LIMIT = 10;
  private static final long MIN_TICK_NANOS = 1_000_000;

  /** What holds when the user says nothing. */
  public static final StallLimits DEFAULT = new StallLimits(100, 500);

  /** Whether anything is watched. */
  public boolean isOn() {
    return reportMillis < NEVER;
  }

  /** Whether so long a task fails a test. */
  boolean fails(long millis) {
    return millis >= failMillis;
  }

  /** Whether so long a task is reported. */
  boolean reports(long millis) {
    return millis >= reportMillis;
  }

  /** How often to look at tasks. */
  Pace pace() {
    long limit = TimeUnit.MILLISECONDS.toNanos(reportMillis);
    return new Pace(Math.max(MIN_TICK_NANOS, limit / LOOKS_PER_LIMIT), limit / 2);
  }
}
