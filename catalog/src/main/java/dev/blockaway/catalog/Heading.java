package dev.blockaway.catalog;

/**
 * The first line of a section: {@code library jdbc "JDBC"}.
 *
 * @param id short name
 * @param title name as people write it
 */
record Heading(String id, String title) {

  static Heading parse(Statement s) {
    String text = s.rest();
    int end = Statement.endOfWord(text, 0);
    String title = text.substring(end).strip();
    boolean isQuoted = title.length() > 2 && title.indexOf('"', 1) == title.length() - 1;
    if (!isId(text.substring(0, end)) || !isQuoted || title.charAt(0) != '"') {
      throw s.error(
          "expected a short name and a quoted title, as in: " + s.word() + " jdbc \"JDBC\"");
    }
    return new Heading(text.substring(0, end), title.substring(1, title.length() - 1));
  }

  /** Words of lower-case letters and digits, with a single {@code -} or {@code .} between them. */
  private static boolean isId(String text) {
    boolean mayEnd = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isPart = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (!isPart && (!mayEnd || (c != '-' && c != '.'))) {
        return false;
      }
      mayEnd = isPart;
    }
    return mayEnd;
  }

  /** The name of a group: a short name without a title. */
  static String parseName(Statement s) {
    if (!isId(s.rest())) {
      throw s.error(
          "expected a name of lower-case letters, digits and '-' after '" + s.word() + "'");
    }
    return s.rest();
  }
}
