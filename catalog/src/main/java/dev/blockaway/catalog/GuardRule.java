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
     * The current thread is no event loop if the result is null. The word is {@code loop-value}.
     */
    LOOP_VALUE,
    /**
     * The receiver, or the first argument of a static method, is complete, or has nothing to wait
     * for: reading its result does not wait. The word is {@code done}.
     */
    DONE,
    /**
     * The receiver, or the first argument of a static method, is complete if the result is false.
     * The word is {@code pending}.
     */
    PENDING,
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
    /** The receiver is complete if the result is zero. The word is {@code done-at-zero}. */
    DONE_AT_ZERO,
    /** Not a condition: what it returns is complete. The word is {@code done-result}. */
    DONE_RESULT,
    /** Not a condition: afterwards the receiver is complete. The word is {@code makes-done}. */
    MAKES_DONE,
    /**
     * Not a condition: it does not wait, whatever a row says of it, for what it reads has come
     * before. The word is {@code reads-done}.
     */
    READS_DONE,
    /**
     * Not a condition: what it returns is complete when the receiver, or the first argument of a
     * static method, is. The word is {@code same}.
     */
    SAME,
    /**
     * Not a condition: the functions that it is given run, and what it returns is complete, after
     * the receiver is, or after the arguments of a static method are. The word is {@code after}.
     */
    AFTER,
    /**
     * As {@link #AFTER}, and nothing else is to come: what it returns is complete as soon as the
     * receiver is. The word is {@code at-once-after}.
     */
    AT_ONCE_AFTER,
    /**
     * After the receiver and the futures among the arguments are complete; a static method may be
     * given futures that nobody else names. The word is {@code after-all}.
     */
    AFTER_ALL
  }
}
