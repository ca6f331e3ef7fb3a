package dev.blockaway.agent.allowance;

import dev.blockaway.agent.resource.TableResource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the table of allowed places; strict: a malformed row is an error that names its line. */
final class AllowanceTable {
  private static final Pattern ROW = Pattern.compile("([\\w.$]+)#([\\w$<>]+|\\*) = \\S.*");

  private AllowanceTable() {}

  static Map<String, Map<String, Boolean>> builtIn() {
    return parse("allowed.txt", TableResource.lines("allowed.txt"));
  }

  /** Rules about methods that call nobody back. */
  static Map<String, Map<String, Boolean>> idle() {
    return parse("idle.txt", TableResource.lines("idle.txt"));
  }

  static Map<String, Map<String, Boolean>> parse(String file, List<String> lines) {
    Map<String, Map<String, Boolean>> rules = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        Matcher row = ROW.matcher(line);
        if (!row.matches()) {
          throw new IllegalArgumentException(
              "%s:%d: '%s'; expected class#method = reason".formatted(file, i + 1, line));
        }
        rules.computeIfAbsent(row.group(1), type -> new HashMap<>()).put(row.group(2), true);
      }
    }
    return rules;
  }
}
