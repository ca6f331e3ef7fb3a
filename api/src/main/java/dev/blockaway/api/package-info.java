/**
 * What code says to the agent. Everything here does nothing where no agent runs, so it may stay in
 * production code; the agent's jar brings these classes itself.
 */
@NullMarked
package dev.blockaway.api;

import org.jspecify.annotations.NullMarked;
