package dev.blockaway.catalog;

import org.jspecify.annotations.Nullable;

/**
 * Where a catalogue statement is written, for error messages and for tests that walk every row. It
 * compares without the call sites that javac makes for records: each takes a millisecond to link.
 *
 * @param file the resource or file name, as a person would look for it
 * @param line the line in it, from 1
 */
public record Origin(String file, int line) {
  @Override
  public int hashCode() {
    return 31 * file.hashCode() + line;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Origin origin && origin.line == line && origin.file.equals(file);
  }

  @Override
  public String toString() {
    return file + ":" + line;
  }
}
