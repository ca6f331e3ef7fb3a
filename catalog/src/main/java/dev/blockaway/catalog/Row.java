package dev.blockaway.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A row of a library file behind its certainty: a signature and its clauses.
 *
 * @param target the signature
 * @param since the Java release that brought it, 0 if there is no such clause
 * @param results the types of the {@code returning} clause
 * @param exceptions the types of the {@code except} clause
 */
record Row(Signature target, int since, List<String> results, List<String> exceptions) {
  /** Made when there is a clause, which few rows have. */
  private static final class Clauses {
    static final Pattern ROW =
        Pattern.compile(
            "(\\S+)(?:\\s+since\\s+(\\d+))?(?:\\s+returning\\s+(.+?))?(?:\\s+except\\s+(.+))?");
  }

  static Row parse(Statement s, String text) {
    if (Statement.endOfWord(text, 0) == text.length()) {
      return new Row(s.signature(text), 0, List.of(), List.of());
    }
    return parseClauses(s, text);
  }

  private static Row parseClauses(Statement s, String text) {
    Matcher m = Clauses.ROW.matcher(text);
    if (!m.matches()) {
      throw s.error(
          "expected a signature, then nothing, 'since <release>', 'returning <type>, ...' or 'except"
              + " <type>, ...', not '"
              + text
              + "'");
    }
    Signature target = s.signature(m.group(1));
    List<String> results = types(s, m.group(3));
    List<String> exceptions = types(s, m.group(4));
    if (!target.isEveryMethod() && !results.isEmpty()) {
      throw s.error("expected owner#* before 'returning'");
    }
    if (!target.isEveryMethod() && !exceptions.isEmpty()) {
      throw s.error("expected owner#* before 'except'");
    }
    int since = m.group(2) == null ? 0 : Integer.parseInt(m.group(2));
    return new Row(target, since, results, exceptions);
  }

  private static List<String> types(Statement s, @Nullable String list) {
    if (list == null) {
      return List.of();
    }
    return Arrays.stream(list.split("\\s*,\\s*")).map(t -> FrameworkHead.type(s, t)).toList();
  }
}
