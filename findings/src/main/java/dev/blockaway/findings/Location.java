package dev.blockaway.findings;

import org.jspecify.annotations.Nullable;

/**
 * A place in code.
 *
 * @param file a source file's path or name; for class files {@code Owner.java} as far as known
 * @param line the line from 1, 0 if unknown
 * @param column the column from 1, 0 if unknown
 */
public record Location(String file, int line, int column) {
  @Override
  public String toString() {
    return line > 0 ? file + ":" + line : file;
  }

  @Override
  public int hashCode() {
    return 31 * (31 * file.hashCode() + line) + column;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Location location
        && location.line == line
        && location.column == column
        && location.file.equals(file);
  }
}
