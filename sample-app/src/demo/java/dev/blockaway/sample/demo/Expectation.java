package dev.blockaway.sample.demo;

import dev.blockaway.sample.report.Reported;
import java.util.List;

/**
 * A finding that BlockAway must report about a pair.
 *
 * @param pair the pair's id
 * @param headline who reports it, where and which check, as in {@link Reported#headline()}
 * @param texts what the message must contain
 */
record Expectation(String pair, String headline, List<String> texts) {
  Expectation {
    texts = List.copyOf(texts);
  }

  /** Who must report it: {@code checker} or {@code agent}. */
  String by() {
    return headline.substring(0, headline.indexOf(' '));
  }

  /** Whether that finding is the expected one and says everything that it must. */
  boolean isMetBy(Reported reported) {
    return headline.equals(reported.headline())
        && texts.stream().allMatch(reported.message()::contains);
  }

  @Override
  public String toString() {
    return headline + "\n  " + String.join("\n  ", texts) + "\n";
  }
}
