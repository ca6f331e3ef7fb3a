package dev.blockaway.agent.option;

/** What happens when an event loop blocks. The lower-case name is the word in agent arguments. */
public enum Mode {
  /** The call goes on; the test that made it fails, or else the run. */
  COLLECT,
  /** The call goes on and is printed; nothing fails. */
  LOG,
  /**
   * As {@link #COLLECT}, and the call throws as well, where that breaks no lock: never in a park, a
   * lock or a wait.
   */
  THROW
}
