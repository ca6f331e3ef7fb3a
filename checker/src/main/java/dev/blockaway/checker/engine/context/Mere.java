package dev.blockaway.checker.engine.context;

/** Whether a chain is a mere function, which a {@code publishOn} straight below calls itself. */
enum Mere {
  /** It is more than that. */
  NO,
  /** A function without a value: whoever subscribes to what is made of it runs it. */
  ACTION,
  /** A function with a value. */
  FUNCTION,
  /**
   * What is made of a function with a value: its value is pulled out of it, by {@code publishOn} or
   * by what stands below that and empties its queue.
   */
  PULLED
}
