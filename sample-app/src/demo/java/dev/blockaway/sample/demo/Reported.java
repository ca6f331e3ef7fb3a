package dev.blockaway.sample.demo;

/**
 * A finding as it stands in a report.
 *
 * @param by who found it: {@code compiler} or {@code agent}
 * @param file the source file's name, without directories
 * @param line the line from 1
 * @param check the check's name
 * @param message the whole message, lines separated by {@code \n}
 */
record Reported(String by, String file, int line, String check, String message) {
  /** Where it stands and what it is, on one line. */
  String headline() {
    return "%s %s:%d %s".formatted(by, file, line, check);
  }
}
