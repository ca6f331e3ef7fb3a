/**
 * Sees tasks that hold an event loop for long whatever they do: computing, waiting for a monitor.
 */
@NullMarked
package dev.blockaway.agent.stall;

import org.jspecify.annotations.NullMarked;
