package dev.blockaway.checker.engine.context;

/** Which signals of a chain a question is about. */
enum Phase {
  /** The values. */
  VALUES,
  /** Values, completion and failure: the end may come on another thread than the values. */
  ALL,
  /** A failure that may be that of an operator whose time is up, as seen by what handles it. */
  EXPIRY;

  /** The same where values are no better than the end of the chain. */
  Phase withEnd() {
    return this == EXPIRY ? EXPIRY : ALL;
  }
}
