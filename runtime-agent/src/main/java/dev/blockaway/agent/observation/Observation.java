package dev.blockaway.agent.observation;

import dev.blockaway.findings.Finding;
import java.util.List;
import java.util.Set;

/**
 * A blocking call that was seen on an event loop.
 *
 * @param finding the call in the shared vocabulary
 * @param thread the event loop's name
 * @param stack the event loop's stack, beginning with the innermost call
 * @param scopes ids of the tests, or else classes, that ran at that moment
 * @param fails whether a test or the run is to fail for it; otherwise it is only reported
 * @param details further lines about it, such as who held the lock
 */
public record Observation(
    Finding finding,
    String thread,
    List<StackTraceElement> stack,
    Set<String> scopes,
    boolean fails,
    List<String> details) {

  /** Copies the collections. */
  public Observation {
    stack = List.copyOf(stack);
    scopes = Set.copyOf(scopes);
    details = List.copyOf(details);
  }
}
