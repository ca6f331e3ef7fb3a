package dev.blockaway.agent.loop;

import dev.blockaway.agent.loop.LoopRule.By;
import dev.blockaway.agent.loop.LoopRule.Verdict;
import dev.blockaway.agent.resource.Names;
import dev.blockaway.agent.resource.TableResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the table of threads; strict: a malformed row is an error that names its line. */
final class LoopTable {
  private static final String REASON = " = ";

  private LoopTable() {}

  /** The table that comes with the agent. */
  static List<LoopRule> builtIn() {
    return parse(TableResource.lines("threads.txt"));
  }

  static List<LoopRule> parse(List<String> lines) {
    List<LoopRule> rules = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        rules.add(rule(line, i + 1));
      }
    }
    return List.copyOf(rules);
  }

  private static LoopRule rule(String line, int number) {
    int reason = line.lastIndexOf(REASON);
    String statement = line.substring(0, Math.max(reason, 0)).strip();
    List<String> words = Names.words(statement);
    if (words.size() < 3) {
      throw malformed(line, number);
    }
    // thread names may have blanks
    int pattern = statement.indexOf(words.get(1), words.get(0).length()) + words.get(1).length();
    return new LoopRule(
        constant(Verdict.class, words.get(0), line, number),
        constant(By.class, words.get(1), line, number),
        statement.substring(pattern).strip(),
        line.substring(reason + REASON.length()).strip());
  }

  private static <E extends Enum<E>> E constant(
      Class<E> type, String word, String line, int number) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(word)) {
        return constant;
      }
    }
    throw malformed(line, number);
  }

  private static IllegalArgumentException malformed(String line, int number) {
    return new IllegalArgumentException(
        "threads.txt:%d: '%s'; expected loop|work class|netty|annotation|name <pattern> = <reason>"
            .formatted(number, line));
  }
}
