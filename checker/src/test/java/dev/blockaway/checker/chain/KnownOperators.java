package dev.blockaway.checker.chain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** The operators that no chain proves, or of which something else is said, each with a reason. */
final class KnownOperators {
  private final List<Entry> entries = new ArrayList<>();
  private final Set<Entry> used = new HashSet<>();

  /**
   * A line of the file.
   *
   * @param kind what is known
   * @param text the line
   * @param pattern what it stands for
   */
  private record Entry(String kind, String text, Pattern pattern) {}

  /** Reads the file beside this class. */
  KnownOperators() {
    try (InputStream in =
        Objects.requireNonNull(KnownOperators.class.getResourceAsStream("operators.txt"))) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(this::read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(String line) {
    if (line.isBlank() || line.startsWith("#")) {
      return;
    }
    String[] words = line.split("\\s+", 2);
    String pattern = Pattern.quote(words[1]).replace("*", "\\E.*\\Q");
    entries.add(new Entry(words[0], line, Pattern.compile(pattern)));
  }

  /** Those of some facts of a kind that nothing is known of, as they would stand in the file. */
  List<String> unknown(String kind, List<String> facts) {
    return facts.stream()
        .filter(fact -> !isKnown(kind, fact))
        .map(fact -> kind + " " + fact)
        .toList();
  }

  private boolean isKnown(String kind, String fact) {
    boolean known = false;
    for (Entry entry : entries) {
      if ((entry.kind().equals(kind) || entry.kind().equals("either"))
          && entry.pattern().matcher(fact).lookingAt()) {
        used.add(entry);
        known = true;
      }
    }
    return known;
  }

  /** The lines about the operators of a framework that stand for nothing. */
  List<String> unused(String kind, String owner) {
    return entries.stream()
        .filter(entry -> entry.kind().equals(kind) && !used.contains(entry))
        .map(Entry::text)
        .filter(text -> text.contains(" " + owner))
        .map(text -> "not so: " + text)
        .toList();
  }
}
