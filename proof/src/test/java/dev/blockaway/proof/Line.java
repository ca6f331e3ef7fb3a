package dev.blockaway.proof;

import org.jspecify.annotations.Nullable;

/**
 * A line of generated source.
 *
 * @param text the source
 * @param expectation what must be said of it; null if nothing was asked
 */
record Line(String text, @Nullable Expectation expectation) {
  static Line of(String text) {
    return new Line(text, null);
  }
}
