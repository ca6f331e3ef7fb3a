/** From a stack to a finding in the shared vocabulary. */
@NullMarked
package dev.blockaway.agent.finding;

import org.jspecify.annotations.NullMarked;
