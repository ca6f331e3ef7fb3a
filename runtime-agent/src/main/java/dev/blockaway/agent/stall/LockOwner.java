package dev.blockaway.agent.stall;

import java.util.List;

/**
 * The thread that holds a monitor for which another one waits.
 *
 * @param thread its name
 * @param activity what it does with it
 * @param stack its frames, beginning with the innermost
 */
public record LockOwner(String thread, Activity activity, List<StackTraceElement> stack) {

  /** What the owner of a lock does. */
  enum Activity {
    /** Sleeps, waits or is blocked itself: the clock tells how long others have to wait. */
    WAITS,
    RUNS,
    /** Could run and is not given a processor. */
    STARVES
  }
}
