/** Starts the checks inside javac, and says what is missing when they cannot start. */
@NullMarked
package dev.blockaway.checker.setup;

import org.jspecify.annotations.NullMarked;
