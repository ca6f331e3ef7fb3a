package dev.blockaway.agent.detector;

import dev.blockaway.agent.resource.TableResource;
import dev.blockaway.catalog.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads tables of watched methods; strict: a malformed row is an error that names its line. */
public final class WatchTable {
  private static final Pattern ROW =
      Pattern.compile(
          "(?<owner>[\\w.$]+)#(?<name>[\\w$<>]+) (?<descriptor>\\S+) (?<kind>[\\w-]+)"
              + "(?<word> breaks-locks| if-blocking-mode)?");

  private WatchTable() {}

  /** The table in the agent's resource of that name. */
  public static List<WatchedMethod> read(String resource) {
    return parse(resource, TableResource.lines(resource));
  }

  static List<WatchedMethod> parse(String file, List<String> lines) {
    List<WatchedMethod> methods = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        methods.add(method(line, file + ":" + (i + 1)));
      }
    }
    return List.copyOf(methods);
  }

  private static WatchedMethod method(String line, String origin) {
    Matcher row = ROW.matcher(line);
    if (!row.matches()) {
      throw new IllegalArgumentException(
          "%s: '%s'; expected class#method descriptor kind [breaks-locks|if-blocking-mode]"
              .formatted(origin, line));
    }
    return new WatchedMethod(
        row.group("owner"),
        row.group("name"),
        row.group("descriptor"),
        kind(row.group("kind"), origin),
        " breaks-locks".equals(row.group("word")),
        " if-blocking-mode".equals(row.group("word")));
  }

  private static Kind kind(String word, String origin) {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.id().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(origin + ": unknown kind '" + word + "'"));
  }
}
