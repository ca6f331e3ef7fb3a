/** What users write behind {@code -javaagent:...=}. */
@NullMarked
package dev.blockaway.agent.option;

import org.jspecify.annotations.NullMarked;
