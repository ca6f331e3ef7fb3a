package dev.blockaway.benchmarks.compile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A table in Markdown. */
final class Table {
  private final List<String> lines = new ArrayList<>();

  Table(String... heads) {
    row(heads);
    lines.add("|" + "---|".repeat(heads.length));
  }

  final void row(String... cells) {
    List<String> all = new ArrayList<>();
    Collections.addAll(all, cells);
    lines.add("| " + String.join(" | ", all) + " |");
  }

  @Override
  public String toString() {
    return String.join("\n", lines) + "\n";
  }
}
