package dev.blockaway.checker.engine.context;

/** Which signals of a chain a question is about. */
enum Phase {
  /** The values. */
  VALUES,
  /** Values, completion and failure: the end may come on another thread than the values. */
  ALL
}
