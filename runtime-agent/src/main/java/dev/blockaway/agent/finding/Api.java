package dev.blockaway.agent.finding;

import dev.blockaway.catalog.Kind;

/**
 * What the user called.
 *
 * @param name {@code Type.method}
 * @param kind what it waits for
 * @param instead what to use on an event loop
 */
record Api(String name, Kind kind, String instead) {}
