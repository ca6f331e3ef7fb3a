package dev.blockaway.catalog;

/**
 * Where a catalogue statement is written, for error messages and for tests that walk every row.
 *
 * @param file the resource or file name, as a person would look for it
 * @param line the line in it, from 1
 */
public record Origin(String file, int line) {
  @Override
  public String toString() {
    return file + ":" + line;
  }
}
