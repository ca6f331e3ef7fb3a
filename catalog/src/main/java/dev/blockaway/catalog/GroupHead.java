package dev.blockaway.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The lines of a group before its rows: each word at most once, none behind a row. */
final class GroupHead {
  private final Statement start;
  private final Map<String, Statement> lines = new HashMap<>();
  private boolean closed;

  GroupHead(Statement start) {
    this.start = start;
  }

  void accept(Statement s) {
    s.required("text");
    if (closed) {
      throw s.error("expected '" + s.word() + "' before the first row of the group");
    }
    if (lines.putIfAbsent(s.word(), s) != null) {
      throw s.error("'" + s.word() + "' is given twice in one group");
    }
  }

  /** Called at the first row: the words that every group needs must be there. */
  void close(Statement row, List<String> needed) {
    if (closed) {
      return;
    }
    for (String word : needed) {
      if (!lines.containsKey(word)) {
        throw row.error(
            "expected '"
                + word
                + "' of "
                + start.word()
                + " '"
                + start.rest()
                + "' before its rows");
      }
    }
    closed = true;
  }

  /** Called at the end of the group. */
  void finish() {
    if (!closed) {
      throw start.error(start.word() + " '" + start.rest() + "' has no rows");
    }
  }

  @Nullable Statement line(String word) {
    return lines.get(word);
  }

  /** A line that {@link #close} has seen to be there. */
  Statement needed(String word) {
    return Objects.requireNonNull(lines.get(word), word);
  }
}
