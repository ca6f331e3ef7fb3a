/** Which calls lead to a blocking one, by the shortest path. */
@NullMarked
package dev.blockaway.checker.engine.path;

import org.jspecify.annotations.NullMarked;
