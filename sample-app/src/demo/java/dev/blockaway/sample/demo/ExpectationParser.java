package dev.blockaway.sample.demo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code expected-findings.txt}: {@code [pair]}, below it one line for each finding, below
 * that, indented, what its message must contain. {@code #} begins a comment line.
 */
final class ExpectationParser {
  private final List<Expectation> expectations = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private @Nullable String pair;
  private @Nullable String headline;

  private ExpectationParser() {}

  /**
   * The expectations in the file's order.
   *
   * @throws IllegalArgumentException if a line stands where it means nothing
   */
  static List<Expectation> parse(List<String> lines) {
    ExpectationParser parser = new ExpectationParser();
    lines.stream().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(parser::line);
    parser.finish();
    return List.copyOf(parser.expectations);
  }

  private void line(String line) {
    if (line.startsWith(" ")) {
      if (headline == null) {
        throw new IllegalArgumentException("no finding above '" + line + "'");
      }
      texts.add(line.strip());
    } else if (line.startsWith("[") && line.endsWith("]")) {
      finish();
      pair = line.substring(1, line.length() - 1);
    } else {
      finish();
      headline = line;
    }
  }

  private void finish() {
    if (headline != null) {
      if (pair == null) {
        throw new IllegalArgumentException("no pair above '" + headline + "'");
      }
      expectations.add(new Expectation(pair, headline, texts));
    }
    headline = null;
    texts.clear();
  }
}
