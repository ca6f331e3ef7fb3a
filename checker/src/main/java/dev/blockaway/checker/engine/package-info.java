/**
 * The analysis: one pass over the whole compilation, asked by the checks. Knows javac but nothing
 * of Error Prone.
 */
@NullMarked
package dev.blockaway.checker.engine;

import org.jspecify.annotations.NullMarked;
