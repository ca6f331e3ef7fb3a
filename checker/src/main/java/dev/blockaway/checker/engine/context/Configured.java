package dev.blockaway.checker.engine.context;

/** Whether something is configured in some way, the answer that promises the least first. */
enum Configured {
  NO,
  /** It may be: what configures it is not written in the program, or not always done. */
  NOT_IN_SIGHT,
  YES;

  /** The answer for something that is configured here or there. */
  Configured or(Configured other) {
    return compareTo(other) < 0 ? other : this;
  }

  /** The answer for things of which all must be configured. */
  Configured and(Configured other) {
    return compareTo(other) < 0 ? this : other;
  }

  /** The answer for one of two things, nobody knows which. */
  Configured either(Configured other) {
    return this == other ? this : NOT_IN_SIGHT;
  }
}
