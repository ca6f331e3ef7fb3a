/** The compiler as users run it. */
@NullMarked
package dev.blockaway.sample.compiler;

import org.jspecify.annotations.NullMarked;
