/** Which threads are event loops, and why. */
@NullMarked
package dev.blockaway.agent.loop;

import org.jspecify.annotations.NullMarked;
