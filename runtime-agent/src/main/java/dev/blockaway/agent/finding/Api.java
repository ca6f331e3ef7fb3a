package dev.blockaway.agent.finding;

import dev.blockaway.catalog.Kind;

/**
 * What the user called.
 *
 * @param name {@code Type.method}
 * @param kind what it waits for
 * @param instead what to use on an event loop
 * @param depends whether the kind depends on what is behind the call, such as a stream
 */
record Api(String name, Kind kind, String instead, boolean depends) {}
