package dev.blockaway.sample.demo;

import dev.blockaway.sample.pair.Pair;
import dev.blockaway.sample.report.Reported;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the demonstration prints for people. */
final class Listing {
  private static final String RULE = "-".repeat(78) + "\n";

  private Listing() {}

  /** All findings of one half, each with its message. */
  static String of(String title, List<Reported> findings) {
    return RULE + title + "\n" + RULE + join(findings);
  }

  /** One line for each pair: which half of BlockAway found its mistake, and why not both. */
  static String summary(List<Pair> pairs, Verdict verdict) {
    return RULE
        + pairs.stream().map(pair -> line(pair, verdict)).collect(Collectors.joining())
        + RULE;
  }

  private static String join(List<Reported> findings) {
    return findings.stream().map(Reported::toString).collect(Collectors.joining("\n"));
  }

  private static String line(Pair pair, Verdict verdict) {
    Set<String> finders = verdict.finders(pair.id());
    String compiler = finders.contains("checker") ? "compiler" : "";
    String agent = finders.contains("agent") ? "agent" : "";
    return "%-36s %-9s %-6s %s".formatted(pair.title(), compiler, agent, pair.because()).strip()
        + "\n";
  }
}
