/** Tests of the jar that users get, in JVMs and builds of their own. */
@NullMarked
package dev.blockaway.agent.it;

import org.jspecify.annotations.NullMarked;
