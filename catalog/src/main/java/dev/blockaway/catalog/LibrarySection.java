package dev.blockaway.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a library section: what blocks, and the false friends beside it. */
final class LibrarySection implements Section {
  private final Statement start;
  private final Heading heading;
  private final List<String> verified = new ArrayList<>();
  private final List<BlockingRule> blocking = new ArrayList<>();
  private final List<SilentRule> silent = new ArrayList<>();
  private final Map<String, Origin> groups = new HashMap<>();
  private final Map<Signature, Origin> rows = new HashMap<>();
  private @Nullable GroupReader group;

  LibrarySection(Statement start) {
    this.start = start;
    this.heading = Heading.parse(start);
  }

  @Override
  public void accept(Statement s) {
    switch (s.word()) {
      case "verified" -> verified.add(artifact(s));
      case "group", "silent" -> open(s);
      default -> read(s);
    }
  }

  @Override
  public Catalog finish() {
    closeGroup();
    if (groups.isEmpty()) {
      throw start.error("library '" + heading.id() + "' has no groups");
    }
    Library library = new Library(heading.id(), heading.title(), verified);
    return new Catalog(blocking, silent, List.of(), List.of(library));
  }

  private String artifact(Statement s) {
    if (group != null) {
      throw s.error("expected 'verified' before the first group");
    }
    return Artifact.parse(s);
  }

  private void open(Statement s) {
    GroupReader next = GroupReader.open(heading.id(), s);
    closeGroup();
    Origin before = groups.putIfAbsent(s.rest(), s.origin());
    if (before != null) {
      throw s.error("there is a group '" + s.rest() + "' on line " + before.line());
    }
    group = next;
  }

  private void read(Statement s) {
    if (group == null) {
      throw s.error("expected 'verified', 'group' or 'silent', not '" + s.word() + "'");
    }
    for (Signature row : group.accept(s)) {
      Origin before = rows.putIfAbsent(row, s.origin());
      if (before != null) {
        throw s.error("'" + row + "' is already on line " + before.line());
      }
    }
  }

  private void closeGroup() {
    if (group != null) {
      group.finish(blocking, silent);
    }
  }
}
