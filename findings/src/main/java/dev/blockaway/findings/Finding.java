package dev.blockaway.findings;

import dev.blockaway.catalog.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One blocking call reached from one place in an event-loop context.
 *
 * @param check the check that reports it
 * @param kind what the call at the end of the path waits for
 * @param call what is called at {@link #location}, as {@code Type.method}
 * @param context the code that must not block, as {@code Type.method}, "lambda in …" or a thread's
 *     name
 * @param presence how surely the context runs where it must not block
 * @param why why it does, a clause without a full stop
 * @param path the calls from {@link #call} down to the one that blocks, with the place of each; at
 *     least one step, and exactly one if the call itself blocks
 * @param held how another thread comes to block while it holds the lock that {@link #call} waits
 *     for: the place where it takes the lock, then the calls down to the one that blocks; empty if
 *     the finding is not about a lock
 * @param instead what to do instead, a clause without a full stop
 * @param location where the finding stands
 * @param trap the scheduler that should have helped; null if none is in sight
 */
public record Finding(
    Check check,
    Kind kind,
    String call,
    String context,
    Presence presence,
    String why,
    List<Step> path,
    List<Step> held,
    String instead,
    Location location,
    @Nullable Trap trap) {

  /** Copies the paths. */
  public Finding {
    path = List.copyOf(path);
    held = List.copyOf(held);
    if (path.isEmpty()) {
      throw new IllegalArgumentException("a finding has at least one step");
    }
  }

  /** A finding on an event loop that is not about a lock, without a trap. */
  public Finding(
      Check check,
      Kind kind,
      String call,
      String context,
      String why,
      List<Step> path,
      String instead,
      Location location) {
    this(
        check,
        kind,
        call,
        context,
        Presence.ON_EVENT_LOOP,
        why,
        path,
        List.of(),
        instead,
        location,
        null);
  }

  /** The call that really blocks, as {@code Type.method}. */
  public String blockingCall() {
    return path.get(path.size() - 1).method();
  }
}
