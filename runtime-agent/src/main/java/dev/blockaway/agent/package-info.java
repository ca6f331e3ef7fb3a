/** The agent: watches a running JVM for blocking calls on event loops. */
@NullMarked
package dev.blockaway.agent;

import org.jspecify.annotations.NullMarked;
