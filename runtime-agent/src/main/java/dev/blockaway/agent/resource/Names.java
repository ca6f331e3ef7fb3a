package dev.blockaway.agent.resource;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells whether a word of a table is a name. By hand: a regular expression takes longer to make
 * than the tables to read, while a JVM waits to start.
 */
public final class Names {
  private Names() {}

  /** Whether it may be the binary name of a class. */
  public static boolean isType(String word) {
    return consistsOf(word, ".$");
  }

  /** Whether it may be the name of a method or constructor. */
  public static boolean isMethod(String word) {
    return consistsOf(word, "$<>");
  }

  private static boolean consistsOf(String word, String besides) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean isWord =
          (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
      if (!isWord && besides.indexOf(c) < 0) {
        return false;
      }
    }
    return !word.isEmpty();
  }

  /** The words of a row, which blanks part. */
  public static List<String> words(String row) {
    List<String> words = new ArrayList<>();
    int begin = -1;
    for (int i = 0; i <= row.length(); i++) {
      boolean isBlank = i == row.length() || Character.isWhitespace(row.charAt(i));
      if (isBlank && begin >= 0) {
        words.add(row.substring(begin, i));
        begin = -1;
      } else if (!isBlank && begin < 0) {
        begin = i;
      }
    }
    return words;
  }
}
