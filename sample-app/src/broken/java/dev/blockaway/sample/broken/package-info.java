/** The broken half: one class for each pair. */
@NullMarked
package dev.blockaway.sample.broken;

import org.jspecify.annotations.NullMarked;
