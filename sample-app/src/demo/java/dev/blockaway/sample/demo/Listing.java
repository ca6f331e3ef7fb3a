package dev.blockaway.sample.demo;

import dev.blockaway.sample.pair.Pair;
import dev.blockaway.sample.pair.SeenBy;
import java.util.List;
import java.util.stream.Collectors;

/** What the demonstration prints for people. */
final class Listing {
  private static final String RULE = "-".repeat(78) + "\n";

  private Listing() {}

  /** All findings of one half, each with its message. */
  static String of(String title, List<Reported> findings) {
    return RULE
        + title
        + "\n"
        + RULE
        + findings.stream().map(Listing::finding).collect(Collectors.joining("\n"));
  }

  /** One line for each pair: which half of BlockAway finds its mistake, and why not both. */
  static String summary(List<Pair> pairs) {
    return RULE + pairs.stream().map(Listing::line).collect(Collectors.joining()) + RULE;
  }

  private static String finding(Reported finding) {
    return "%s:%d [%s] %s\n"
        .formatted(finding.file(), finding.line(), finding.check(), finding.message());
  }

  private static String line(Pair pair) {
    String compiler = pair.seenBy() == SeenBy.AGENT_ALONE ? "" : "compiler";
    String agent = pair.seenBy() == SeenBy.COMPILER_ALONE ? "" : "agent";
    return "%-36s %-9s %-6s %s\n".formatted(pair.title(), compiler, agent, pair.because());
  }
}
