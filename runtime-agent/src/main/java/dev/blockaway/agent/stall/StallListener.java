package dev.blockaway.agent.stall;

import java.util.Set;

/** Is told of stalls, on the watchdog's thread. */
@FunctionalInterface
public interface StallListener {

  /**
   * A task held an event loop.
   *
   * @param stall what it did
   * @param thread the event loop's name
   * @param why what kind of event loop it is, a noun phrase
   * @param scopes the tests that ran meanwhile
   * @param fails whether it took so long that a test is to fail
   */
  void onStall(Stall stall, String thread, String why, Set<String> scopes, boolean fails);
}
