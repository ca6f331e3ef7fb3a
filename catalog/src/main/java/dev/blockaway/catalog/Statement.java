package dev.blockaway.catalog;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A line of a catalogue file that says something: its first word and what follows.
 *
 * @param origin where it is written
 * @param word the first word
 * @param rest what follows, without comment and surrounding blanks; may be empty
 */
record Statement(Origin origin, String word, String rest) {
  private static final Pattern COMMENT = Pattern.compile("^#.*|\\s+#(?:\\s.*)?$");

  /** The statements of a file, without blank lines and comments. */
  static List<Statement> split(String file, String text) {
    List<String> lines = text.lines().toList();
    return IntStream.range(0, lines.size())
        .filter(i -> !uncommented(lines.get(i)).isEmpty())
        .mapToObj(i -> of(new Origin(file, i + 1), uncommented(lines.get(i))))
        .toList();
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

  private static String uncommented(String line) {
    return COMMENT.matcher(line.strip()).replaceFirst("").strip();
  }

  private static Statement of(Origin origin, String line) {
    String[] parts = line.split("\\s+", 2);
    return new Statement(origin, parts[0], parts.length == 1 ? "" : parts[1]);
  }
}
