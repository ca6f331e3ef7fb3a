package dev.blockaway.catalog;

/**
 * A line of a resource that says something about the names with a common beginning: {@code word
 * prefix : text}.
 *
 * @param prefix the beginning, mostly a package with a dot at its end
 * @param text what is said
 */
record PrefixedText(String prefix, String text) {
  /** Reads a line whose first word is known. */
  static PrefixedText parse(Statement s) {
    int end = Statement.endOfWord(s.rest(), 0);
    String text = s.rest().substring(end).strip();
    if (!text.startsWith(": ")) {
      throw s.error(
          "expected '" + s.word() + " prefix : text', found '" + s.word() + " " + s.rest() + "'");
    }
    return new PrefixedText(s.rest().substring(0, end), text.substring(2).strip());
  }
}
