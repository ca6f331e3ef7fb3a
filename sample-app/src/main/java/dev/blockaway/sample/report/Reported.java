package dev.blockaway.sample.report;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A finding as it stands in a report.
 *
 * @param by who found it: {@code checker} or {@code agent}
 * @param uri the source file, as the report names it
 * @param line the line from 1
 * @param check the check's name
 * @param message the whole message, lines separated by {@code \n}
 */
public record Reported(String by, String uri, int line, String check, String message) {
  /** Who says what about which line, without directories. */
  public String headline() {
    return "%s %s:%d %s".formatted(by, file(), line, check);
  }

  /** The line of a file that the finding stands on or that its call path passes. */
  public OptionalInt lineIn(String file) {
    if (file.equals(file())) {
      return OptionalInt.of(line);
    }
    Matcher step =
        Pattern.compile("\\(" + Pattern.quote(file) + ":([0-9]{1,6})\\)").matcher(message);
    return step.find() ? OptionalInt.of(Integer.parseInt(step.group(1))) : OptionalInt.empty();
  }

  private String file() {
    return uri.substring(uri.lastIndexOf('/') + 1);
  }

  @Override
  public String toString() {
    return "%s:%d: [%s] %s\n".formatted(uri, line, check, message);
  }
}
