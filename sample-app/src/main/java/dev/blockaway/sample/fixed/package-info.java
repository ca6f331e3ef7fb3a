/** The repaired half: one class for each pair. */
@NullMarked
package dev.blockaway.sample.fixed;

import org.jspecify.annotations.NullMarked;
