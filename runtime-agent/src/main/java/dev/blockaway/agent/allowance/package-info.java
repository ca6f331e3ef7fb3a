/** Places in which an event loop may block. */
@NullMarked
package dev.blockaway.agent.allowance;

import org.jspecify.annotations.NullMarked;
