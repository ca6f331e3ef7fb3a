package dev.blockaway.agent.detector;

import dev.blockaway.catalog.Kind;

/**
 * What a detector saw, which may lie below what the user called.
 *
 * @param detector the detector's name
 * @param method the watched method as {@code Type.method}
 * @param kind what it waits for
 * @param breaksLocks whether an error thrown from here would leave a lock or queue broken
 */
public record BlockingCall(String detector, String method, Kind kind, boolean breaksLocks) {}
