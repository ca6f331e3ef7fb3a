package dev.blockaway.catalog;

/**
 * How to move a part of a chain to threads that may block.
 *
 * @param phase which part it moves
 * @param operator the operator, whose owner is the type of chain and whose only argument is the
 *     pool
 * @param pool the method without parameters that returns the pool
 * @param origin where the rule is written
 */
public record HandOffRule(Phase phase, Signature operator, Signature pool, Origin origin) {

  /** The parts of a chain that can be moved. */
  public enum Phase {
    /** What happens when somebody subscribes. */
    SOURCE,
    /** What happens when a signal arrives. */
    SIGNALS
  }
}
