/** The load generator: it needs nothing but the JDK, and it calls this machine only. */
@NullMarked
package dev.blockaway.sample.load;

import org.jspecify.annotations.NullMarked;
