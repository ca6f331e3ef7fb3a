package dev.blockaway.sample.demo;

/**
 * A finding as it stands in a report.
 *
 * @param by who found it: {@code checker} or {@code agent}
 * @param uri the source file, as the report names it
 * @param line the line from 1
 * @param check the check's name
 * @param message the whole message, lines separated by {@code \n}
 */
record Reported(String by, String uri, int line, String check, String message) {
  /** Who says what about which line, without directories. */
  String headline() {
    return "%s %s:%d %s".formatted(by, uri.substring(uri.lastIndexOf('/') + 1), line, check);
  }

  @Override
  public String toString() {
    return "%s:%d: [%s] %s\n".formatted(uri, line, check, message);
  }
}
