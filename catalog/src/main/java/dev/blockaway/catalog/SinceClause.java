package dev.blockaway.catalog;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The clause by which a framework's rule asks for a later version than the others: {@code loop
 * overrides acme.Handler#handle(*) since 2.1.0 : reason}.
 *
 * @param rest the line without the clause
 * @param version the version, null if there is no such clause
 */
record SinceClause(Statement rest, @Nullable String version) {
  private static final String WORD = " since";
  private static final Pattern VERSION = Pattern.compile("\\d[\\w.+-]*");

  /** Takes the clause off: it is the last one before the reason or the end of the line. */
  static SinceClause cut(Statement s) {
    String text = s.rest();
    int word = text.indexOf(WORD + " ");
    if (word < 0 && !text.endsWith(WORD)) {
      return new SinceClause(s, null);
    }
    int reason = text.indexOf(" : ");
    int end = reason < 0 ? text.length() : reason;
    word = (text.substring(0, end) + " ").indexOf(WORD + " ");
    if (word < 0) {
      return new SinceClause(s, null);
    }
    String version = text.substring(Math.min(end, word + WORD.length()), end).strip();
    if (!VERSION.matcher(version).matches()) {
      throw s.error("expected one version after 'since', not '" + version + "'");
    }
    String rest = text.substring(0, word) + text.substring(end);
    return new SinceClause(new Statement(s.origin(), s.word(), rest), version);
  }
}
