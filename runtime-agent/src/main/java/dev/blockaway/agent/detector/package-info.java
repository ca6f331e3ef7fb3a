/** What sees a blocking call in a running JVM. */
@NullMarked
package dev.blockaway.agent.detector;

import org.jspecify.annotations.NullMarked;
