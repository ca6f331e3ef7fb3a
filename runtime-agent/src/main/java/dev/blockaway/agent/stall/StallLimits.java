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

  /** Whether a task that was seen for so long may have to fail a test by now. */
  boolean mayFail(long heldNanos) {
    return fails(TimeUnit.NANOSECONDS.toMillis(heldNanos));
  }
}
