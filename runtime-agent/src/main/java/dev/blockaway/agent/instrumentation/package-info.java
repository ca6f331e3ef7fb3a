/** Checks put into classes at load time: sees blocking calls without any VM flag. */
@NullMarked
package dev.blockaway.agent.instrumentation;

import org.jspecify.annotations.NullMarked;
