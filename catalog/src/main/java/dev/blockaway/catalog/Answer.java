package dev.blockaway.catalog;

/** Where a rule says that code runs. */
public enum Answer {
  /** On an event loop: it must not block. The word in framework files is {@code loop}. */
  EVENT_LOOP,
  /**
   * On an event loop, but once, before it serves anybody. The word in framework files is {@code
   * loop-start}.
   */
  EVENT_LOOP_START,
  /** On a thread that may block. The word in framework files is {@code allowed}. */
  BLOCKING_ALLOWED,
  /**
   * At once, on the thread of the code around it. The word in framework files is {@code in-place}.
   */
  IN_PLACE,
  /**
   * Where somebody uses what the method returns, which calls the function or is it. The word in
   * framework files is {@code carried}.
   */
  CARRIED
}
