package dev.blockaway.catalog;

/**
 * What threads a scheduler or executor has.
 *
 * @param threads which
 * @param method the factory method or constructor that returns it; a field is written as a method
 *     without parameters
 * @param parameter for {@link Threads#WRAPS}: index of the wrapped scheduler; -1 otherwise
 * @param origin where the rule is written
 */
public record SchedulerRule(Threads threads, Signature method, int parameter, Origin origin) {

  /** The kinds of scheduler. */
  public enum Threads {
    /** Threads that may block. The word in framework files is {@code allowed}. */
    MAY_BLOCK,
    /** Threads that must neither wait nor compute for long. The word is {@code loop}. */
    EVENT_LOOP,
    /** As many threads as processors, made for computing: they must not wait. */
    CPU,
    /** None: it runs tasks on the calling thread. The word is {@code caller}. */
    CALLER,
    /** Those of the scheduler it wraps. The word is {@code wraps}. */
    WRAPS,
    /** Those of the scheduler that the method is called on. The word is {@code receiver}. */
    RECEIVER
  }
}
