package dev.blockaway.agent.allowance;

import dev.blockaway.agent.resource.Names;
import dev.blockaway.agent.resource.TableResource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the table of allowed places; strict: a malformed row is an error that names its line. */
final class AllowanceTable {
  private static final String REASON = " = ";

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
        add(line, file, i + 1, rules);
      }
    }
    return rules;
  }

  private static void add(
      String line, String file, int number, Map<String, Map<String, Boolean>> rules) {
    int hash = line.indexOf('#');
    int reason = line.indexOf(REASON);
    String type = hash < 0 ? "" : line.substring(0, hash);
    String method = hash < 0 || reason < hash ? "" : line.substring(hash + 1, reason);
    boolean isWhole = method.equals("*") || Names.isMethod(method);
    if (!Names.isType(type) || !isWhole) {
      throw new IllegalArgumentException(
          "%s:%d: '%s'; expected class#method = reason".formatted(file, number, line));
    }
    Map<String, Boolean> methods = rules.get(type);
    if (methods == null) {
      methods = new HashMap<>();
      rules.put(type, methods);
    }
    methods.put(method, true);
  }
}
