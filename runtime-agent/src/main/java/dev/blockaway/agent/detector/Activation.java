package dev.blockaway.agent.detector;

/** What came of an attempt to start a detector. */
public sealed interface Activation {

  /**
   * It watches.
   *
   * @param scope what it watches, a phrase for the banner
   */
  record Active(String scope) implements Activation {}

  /**
   * It does not.
   *
   * @param reason why, a clause for the banner
   */
  record Inactive(String reason) implements Activation {}
}
