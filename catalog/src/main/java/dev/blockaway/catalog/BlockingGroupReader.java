package dev.blockaway.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a {@code group}: kind, reason, replacement and the rows that share them. */
final class BlockingGroupReader implements GroupReader {
  private static final Set<String> HEAD = Set.of("kind", "reason", "instead", "default");

  private final String library;
  private final String name;
  private final GroupHead head;
  private final List<BlockingRule> rules = new ArrayList<>();
  private @Nullable BlockingGroup group;

  BlockingGroupReader(String library, Statement start) {
    this.library = library;
    this.name = Heading.parseName(start);
    this.head = new GroupHead(start);
  }

  @Override
  public List<Signature> accept(Statement s) {
    if (HEAD.contains(s.word())) {
      head.accept(s);
      return List.of();
    }
    Certainty certainty = Words.constant(Certainty.class, s, s.word());
    Row row = Row.parse(s, s.required("a signature"));
    head.close(s, List.of("kind", "reason", "instead"));
    rules.add(
        new BlockingRule(
            row.target(),
            row.results(),
            row.exceptions(),
            certainty,
            row.since(),
            group(),
            s.origin()));
    return List.of(row.target());
  }

  @Override
  public void finish(List<BlockingRule> blocking, List<SilentRule> silent) {
    head.finish();
    blocking.addAll(rules);
  }

  private BlockingGroup group() {
    if (group == null) {
      group =
          new BlockingGroup(
              library,
              name,
              kind(),
              head.needed("reason").rest(),
              Remedy.checked(head.needed("instead")),
              onByDefault());
    }
    return group;
  }

  private Kind kind() {
    Statement s = head.needed("kind");
    return Words.constant(Kind.class, Kind::id, s, s.rest());
  }

  private boolean onByDefault() {
    Statement s = head.line("default");
    if (s == null) {
      return true;
    }
    return switch (s.rest()) {
      case "on" -> true;
      case "off" -> false;
      default -> throw s.error("expected 'on' or 'off', not '" + s.rest() + "'");
    };
  }
}
