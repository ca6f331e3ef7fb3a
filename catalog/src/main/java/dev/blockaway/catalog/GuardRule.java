package dev.blockaway.catalog;

/**
 * A condition that tells something about the thread or about a future, or another method that tells
 * when futures are complete.
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
    /**
     * The receiver, or the first argument of a static method, is complete, or has nothing to wait
     * for: reading its result does not wait. The word is {@code done}.
     */
    DONE,
    /**
     * Not a condition but a callback that gets futures which are complete. The word is {@code
     * done-argument}.
     */
    DONE_ARGUMENT,
    /**
     * The receiver is complete if the result is neither null nor a constant named {@code RUNNING}.
     * The word is {@code done-value}.
     */
    DONE_VALUE,
    /** Not a condition: what it returns is complete. The word is {@code done-result}. */
    DONE_RESULT,
    /** Not a condition: afterwards the receiver is complete. The word is {@code makes-done}. */
    MAKES_DONE,
    /**
     * Not a condition: what it returns is complete when the receiver is. The word is {@code same}.
     */
    SAME,
    /**
     * Not a condition: the functions that it is given run, and what it returns is complete, after
     * the receiver is. The word is {@code after}.
     */
    AFTER,
    /**
     * As {@link #AFTER}, and after the futures among the arguments are complete, too. The word is
     * {@code after-all}.
     */
    AFTER_ALL
  }
}
