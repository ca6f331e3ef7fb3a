package dev.blockaway.catalog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first line of a section: {@code library jdbc "JDBC"}.
 *
 * @param id short name
 * @param title name as people write it
 */
record Heading(String id, String title) {
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:[-.][a-z0-9]+)*");
  private static final Pattern TITLED = Pattern.compile("(" + ID + ")\\s+\"([^\"]+)\"");

  static Heading parse(Statement s) {
    Matcher m = TITLED.matcher(s.rest());
    if (!m.matches()) {
      throw s.error(
          "expected a short name and a quoted title, as in: " + s.word() + " jdbc \"JDBC\"");
    }
    return new Heading(m.group(1), m.group(2));
  }

  /** The name of a group: a short name without a title. */
  static String parseName(Statement s) {
    if (!ID.matcher(s.rest()).matches()) {
      throw s.error(
          "expected a name of lower-case letters, digits and '-' after '" + s.word() + "'");
    }
    return s.rest();
  }
}
