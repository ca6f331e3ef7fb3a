/** A reactive service. */
@NullMarked
package dev.blockaway.sample.forecast;

import org.jspecify.annotations.NullMarked;
