package dev.blockaway.catalog;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Renders {@code docs/catalog.md}: what blocks and what only looks like it, by library. */
final class CatalogPage {
  private static final Remedies REMEDIES = Remedies.builtIn();
  private final Catalog catalog;
  private final StringBuilder out = new StringBuilder();

  private CatalogPage(Catalog catalog) {
    this.catalog = catalog;
  }

  static String render(Catalog catalog) {
    return new CatalogPage(catalog).page();
  }

  private String page() {
    out.append(
        """
        # What blocks

        Generated from `catalog/src/main/resources`: change the files there, then run
        `mvn -pl catalog test -Dblockaway.updateDocs=true`.

        A name without parentheses stands for every overload; one without a remark waits whenever it is
        called. *may*: it depends on state, such as contention or a full buffer. *config*: it depends
        on what the receiver or argument reads from, and is silent unless that is known to wait.
        *cpu*: it computes for long. Groups marked *off* are silent unless an option asks for them.

        """);
    remedies();
    catalog.libraries().forEach(l -> out.append(contents(l)));
    catalog.libraries().forEach(this::library);
    return out.toString();
  }

  private void remedies() {
    out.append(
        """
        What to do instead is worded for the library at hand, the first of these whose names begin
        so; `*` is any other code:

        """);
    for (Remedy remedy : Remedy.values()) {
      String name = Words.of(remedy);
      out.append("- <a id=\"").append(name).append("\"></a>").append(name).append('\n');
      for (PrefixedText line : REMEDIES.lines(remedy)) {
        out.append("  - `").append(line.prefix()).append("`: ").append(line.text()).append('\n');
      }
    }
    out.append("\nLibraries:\n\n");
  }

  private static String contents(Library library) {
    return "- [" + library.title() + "](#" + library.id() + ")\n";
  }

  private void library(Library library) {
    out.append("\n<a id=\"").append(library.id()).append("\"></a>\n");
    out.append("## ").append(library.title()).append("\n\n");
    out.append("Verified against ").append(codes(library.verified())).append(".\n");
    groups(library).forEach(this::group);
    silent(library).forEach(this::silent);
  }

  private Map<BlockingGroup, List<BlockingRule>> groups(Library library) {
    return catalog.blocking().stream()
        .filter(r -> r.group().library().equals(library.id()))
        .collect(
            Collectors.groupingBy(
                BlockingRule::group, LinkedHashMap::new, Collectors.toUnmodifiableList()));
  }

  private void group(BlockingGroup group, List<BlockingRule> rules) {
    out.append("\n### ").append(group.name()).append("\n\n");
    out.append("Kind `").append(group.kind().id()).append('`');
    out.append(group.onByDefault() ? "" : ", *off*").append(": ").append(group.reason());
    out.append(". Instead: ").append(linked(group.instead())).append(".\n\n");
    Map<String, Set<String>> names = new LinkedHashMap<>();
    for (BlockingRule rule : rules) {
      names
          .computeIfAbsent(rule.target().owner(), owner -> new LinkedHashSet<>())
          .add(name(rule.target()) + remark(rule));
    }
    rows(names);
  }

  /** With each remedy that depends on the library as a link to its lines. */
  private static String linked(String instead) {
    return Remedy.PLACE.matcher(instead).replaceAll("[$1](#$1)");
  }

  private static String remark(BlockingRule rule) {
    String certainty = rule.certainty() == Certainty.ALWAYS ? "" : " *" + word(rule) + "*";
    String since = rule.since() == 0 ? "" : " (since " + rule.since() + ")";
    String results = rule.results().isEmpty() ? "" : " that returns " + codes(rule.results());
    String except =
        rule.exceptions().isEmpty() ? "" : " except those of " + codes(rule.exceptions());
    return certainty + since + results + except;
  }

  private static String word(BlockingRule rule) {
    return Words.of(rule.certainty());
  }

  private Map<String, List<SilentRule>> silent(Library library) {
    return catalog.silent().stream()
        .filter(r -> r.origin().file().equals("blocking/" + library.id() + ".txt"))
        .collect(
            Collectors.groupingBy(
                SilentRule::reason, LinkedHashMap::new, Collectors.toUnmodifiableList()));
  }

  private void silent(String reason, List<SilentRule> rules) {
    out.append("\n### Silent: ").append(reason).append("\n\n");
    Map<String, Set<String>> names = new LinkedHashMap<>();
    for (SilentRule rule : rules) {
      names
          .computeIfAbsent(rule.target().owner(), owner -> new LinkedHashSet<>())
          .add(name(rule.target()));
    }
    rows(names);
  }

  private void rows(Map<String, Set<String>> names) {
    names.forEach(
        (owner, methods) ->
            out.append("- `")
                .append(owner)
                .append("`: ")
                .append(String.join(", ", methods))
                .append('\n'));
  }

  private static String name(Signature s) {
    if (s.isEveryMethod()) {
      return "every method";
    }
    String name = s.name().equals("<init>") ? "new" : s.name();
    return "`" + name + parameters(s.parameters()) + "`";
  }

  /** Simple names, which are enough to tell overloads apart; none for every overload. */
  private static String parameters(@Nullable List<String> parameters) {
    if (parameters == null) {
      return "";
    }
    return parameters.stream()
        .map(p -> p.substring(p.lastIndexOf('.') + 1))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String codes(List<String> texts) {
    return texts.stream().map(t -> "`" + t + "`").collect(Collectors.joining(", "));
  }
}
