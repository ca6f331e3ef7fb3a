package dev.blockaway.checker.engine.trap;

import dev.blockaway.findings.Trap;

/**
 * A scheduler that does not help with one blocking call.
 *
 * @param trap which, and why not
 * @param instead what would help, a clause without a full stop
 * @param thread where the call runs, seen from the scheduler
 */
public record FoundTrap(Trap trap, String instead, Runs thread) {

  /** Where a call runs, seen from the scheduler that does not help. */
  public enum Runs {
    /** On the thread that meets the scheduler: what is known of it holds for the call. */
    ON_SAME_THREAD,
    /** On a thread that the scheduler or another operator brings in. */
    ON_OTHER_THREAD,
    /** Now on the one and now on the other. */
    ON_EITHER
  }
}
