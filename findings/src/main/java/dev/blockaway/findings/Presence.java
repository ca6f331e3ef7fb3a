package dev.blockaway.findings;

/** How surely code runs where it must not block: no more is said than is known. */
public enum Presence {
  /** An event loop runs it. */
  ON_EVENT_LOOP("runs on the event loop"),
  /** Its callers are not known; they may be event loops. */
  MAYBE_ON_EVENT_LOOP("may run on an event loop"),
  /** Its subscribers are not known, or a scheduler brings threads that are made for computing. */
  MAYBE_ON_NON_BLOCKING_THREAD("may run on a thread that must not block");

  private final String words;

  Presence(String words) {
    this.words = words;
  }

  /** What is said of the code: a verb and what follows it. */
  String words() {
    return words;
  }
}
