package dev.blockaway.agent.detector;

import dev.blockaway.catalog.Kind;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a detector saw, which may lie below what the user called.
 *
 * @param detector the detector's name
 * @param method the watched method as {@code Type.method}
 * @param kind what it waits for
 * @param breaksLocks whether an error thrown from here would leave a lock or queue broken
 * @param instead what to use on an event loop, null if the detector does not know
 */
public record BlockingCall(
    String detector, String method, Kind kind, boolean breaksLocks, @Nullable String instead) {

  /** A call whose replacement the catalogue tells, if anything does. */
  public BlockingCall(String detector, String method, Kind kind, boolean breaksLocks) {
    this(detector, method, kind, breaksLocks, null);
  }

  // by hand: a record's own has to be linked, which takes a tenth of the agent's start
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BlockingCall call
        && detector.equals(call.detector)
        && method.equals(call.method)
        && kind == call.kind
        && breaksLocks == call.breaksLocks
        && Objects.equals(instead, call.instead);
  }

  @Override
  public int hashCode() {
    return 31 * method.hashCode() + detector.hashCode();
  }
}
