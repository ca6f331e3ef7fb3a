package dev.blockaway.findings;

import dev.blockaway.catalog.Kind;
import java.util.List;

/**
 * One blocking call reached from one place in an event-loop context.
 *
 * @param check the check that reports it
 * @param kind what the call at the end of the path waits for
 * @param call what is called at {@link #location}, as {@code Type.method}
 * @param context the code that must not block, as {@code Type.method}, "lambda in …" or a thread's
 *     name
 * @param why why the context is on an event loop, a clause without a full stop
 * @param path the calls from {@link #call} down to the one that blocks, with the place of each; at
 *     least one step, and exactly one if the call itself blocks
 * @param instead what to do instead, a clause without a full stop
 * @param location where the finding stands
 */
public record Finding(
    Check check,
    Kind kind,
    String call,
    String context,
    String why,
    List<Step> path,
    String instead,
    Location location) {

  /** Copies the path. */
  public Finding {
    path = List.copyOf(path);
    if (path.isEmpty()) {
      throw new IllegalArgumentException("a finding has at least one step");
    }
  }

  /** The call that really blocks, as {@code Type.method}. */
  public String blockingCall() {
    return path.get(path.size() - 1).method();
  }
}
