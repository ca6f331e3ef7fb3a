/** The compilation as a graph of pieces of code and the calls in them. */
@NullMarked
package dev.blockaway.checker.engine.program;

import org.jspecify.annotations.NullMarked;
