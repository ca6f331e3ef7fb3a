/** Blocking calls that were seen, and which tests may have run them. */
@NullMarked
package dev.blockaway.agent.observation;

import org.jspecify.annotations.NullMarked;
