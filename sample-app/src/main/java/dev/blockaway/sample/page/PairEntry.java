package dev.blockaway.sample.page;

import dev.blockaway.sample.pair.Endpoint;
import dev.blockaway.sample.pair.Pair;
import java.util.List;

/**
 * A pair in the list of all pairs.
 *
 * @param id its name in URLs
 * @param title what the handler does
 * @param lesson one sentence
 * @param endpoints the last parts of its URLs
 */
record PairEntry(String id, String title, String lesson, List<String> endpoints) {
  static PairEntry of(Pair pair) {
    return new PairEntry(
        pair.id(),
        pair.title(),
        pair.lesson(),
        pair.endpoints().stream().map(Endpoint::name).toList());
  }
}
