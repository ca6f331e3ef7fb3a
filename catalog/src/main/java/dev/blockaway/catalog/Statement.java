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
    int begin = 0;
    while (begin < text.length()) {
      number++;
      int end = text.indexOf('\n', begin);
      String content = uncommented(text.substring(begin, end < 0 ? text.length() : end).strip());
      if (!content.isEmpty()) {
        result.add(of(new Origin(file, number), content));
      }
      begin = end < 0 ? text.length() : end + 1;
    }
    return result;
  }

  /** The words of the rest. */
  List<String> words() {
    return words(rest);
  }

  /** The words of a text. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int begin = 0;
    while (begin < text.length()) {
      int end = endOfWord(text, begin);
      if (end > begin) {
        words.add(text.substring(begin, end));
      }
      begin = end + 1;
    }
    return words;
  }

  /** Where a colon with blanks on both sides stands in the rest; -1 if there is none. */
  int indexOfColon() {
    int last = rest.length() - 1;
    for (int i = rest.indexOf(':'); i >= 0; i = rest.indexOf(':', i + 1)) {
      if (i > 0 && i < last && isBlank(rest, i - 1) && isBlank(rest, i + 1)) {
        return i;
      }
    }
    return -1;
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

  /** A line without comment and surrounding blanks. */
  static Statement of(Origin origin, String line) {
    int end = endOfWord(line, 0);
    return new Statement(origin, line.substring(0, end), line.substring(end).strip());
  }

  /** Index of the first blank at or behind another index, or the length. */
  static int endOfWord(String text, int from) {
    int end = from;
    while (end < text.length() && !isBlank(text, end)) {
      end++;
    }
    return end;
  }

  private static boolean isBlank(String line, int index) {
    return Character.isWhitespace(line.charAt(index));
  }
}
