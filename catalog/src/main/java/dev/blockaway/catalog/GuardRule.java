package dev.blockaway.catalog;

/**
 * A condition that tells something about the thread or about a future.
 *
 * @param meaning what it means when the condition is true
 * @param method the condition
 * @param origin where the rule is written
 */
public record GuardRule(Meaning meaning, Signature method, Origin origin) {

  /** What a true condition means. */
  public enum Meaning {
    /** The current thread is an event loop. The word in framework files is {@code on-loop}. */
    ON_LOOP,
    /** The current thread may block. The word is {@code off-loop}. */
    OFF_LOOP,
    /** The receiver is complete, or has nothing to wait for. The word is {@code done}. */
    DONE,
    /**
     * Not a condition but a callback that gets futures which are complete. The word is {@code
     * done-argument}.
     */
    DONE_ARGUMENT
  }
}
