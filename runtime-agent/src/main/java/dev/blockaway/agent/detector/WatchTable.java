package dev.blockaway.agent.detector;

import dev.blockaway.agent.resource.Names;
import dev.blockaway.agent.resource.TableResource;
import dev.blockaway.catalog.Kind;
import java.util.ArrayList;
import java.util.List;

/** Reads tables of watched methods; strict: a malformed row is an error that names its line. */
public final class WatchTable {
  private static final String BREAKS_LOCKS = "breaks-locks";
  private static final String IF_BLOCKING_MODE = "if-blocking-mode";

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
    List<String> words = Names.words(line);
    String method = words.get(0);
    int hash = method.indexOf('#');
    String word = words.size() == 4 ? words.get(3) : "";
    boolean isKnown = word.isEmpty() || word.equals(BREAKS_LOCKS) || word.equals(IF_BLOCKING_MODE);
    if (words.size() < 3
        || words.size() > 4
        || !isKnown
        || hash < 0
        || !Names.isType(method.substring(0, hash))
        || !Names.isMethod(method.substring(hash + 1))) {
      throw new IllegalArgumentException(
          "%s: '%s'; expected class#method descriptor kind [breaks-locks|if-blocking-mode]"
              .formatted(origin, line));
    }
    return new WatchedMethod(
        method.substring(0, hash),
        method.substring(hash + 1),
        words.get(1),
        kind(words.get(2), origin),
        word.equals(BREAKS_LOCKS),
        word.equals(IF_BLOCKING_MODE));
  }

  private static Kind kind(String word, String origin) {
    for (Kind kind : Kind.values()) {
      if (kind.id().equals(word)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(origin + ": unknown kind '" + word + "'");
  }
}
