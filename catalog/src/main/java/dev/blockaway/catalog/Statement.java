package dev.blockaway.catalog;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a catalogue file that says something: its first word and what follows.
 *
 * @param origin where it is written
 * @param word the first word
 * @param rest what follows, without comment and surrounding blanks; may be empty
 */
record Statement(Origin origin, String word, String rest) {
  /** The statements of a file, without blank lines and comments. */
  static List<Statement> split(String file, String text) {
    List<Statement> result = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      String content = uncommented(line.strip());
      if (!content.isEmpty()) {
        result.add(of(new Origin(file, number), content));
      }
    }
    return result;
  }

  /** The words of the rest. */
  List<String> words() {
    return rest.isEmpty() ? List.of() : List.of(rest.split("\\s+"));
  }

  /** The rest, which must not be empty. */
  String required(String what) {
    if (rest.isEmpty()) {
      throw error("expected " + what + " after '" + word + "'");
    }
    return rest;
  }

  /** The signature that a part of this line is. */
  Signature signature(String text) {
    try {
      return Signature.parse(text);
    } catch (IllegalArgumentException e) {
      throw error(String.valueOf(e.getMessage()));
    }
  }

  CatalogException error(String expected) {
    return new CatalogException(origin, expected);
  }

  /** A comment begins with a {@code #} that stands alone or at the beginning of the line. */
  private static String uncommented(String line) {
    for (int i = line.indexOf('#'); i >= 0; i = line.indexOf('#', i + 1)) {
      if (i == 0) {
        return "";
      }
      boolean ends = i + 1 == line.length() || isBlank(line, i + 1);
      if (ends && isBlank(line, i - 1)) {
        return line.substring(0, i).strip();
      }
    }
    return line;
  }

  private static Statement of(Origin origin, String line) {
    int end = 0;
    while (end < line.length() && !isBlank(line, end)) {
      end++;
    }
    return new Statement(origin, line.substring(0, end), line.substring(end).strip());
  }

  private static boolean isBlank(String line, int index) {
    return Character.isWhitespace(line.charAt(index));
  }
}
