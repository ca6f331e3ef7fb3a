package dev.blockaway.sample.pair;

import java.util.List;
import java.util.Locale;

/**
 * One mistake and its repair.
 *
 * @param id the pair's name in URLs, tests and reports
 * @param title what the handler does, a few words
 * @param lesson what goes wrong and what is right, one sentence
 * @param endpoints its URLs, the same in both halves
 * @param seenBy which half of BlockAway finds the mistake
 * @param because why the other half cannot, a clause; empty if both find it
 */
public record Pair(
    String id,
    String title,
    String lesson,
    List<Endpoint> endpoints,
    SeenBy seenBy,
    String because) {

  /** Copies the endpoints. */
  public Pair {
    endpoints = List.copyOf(endpoints);
    if (because.isEmpty() != (seenBy == SeenBy.COMPILER_AND_AGENT)) {
      throw new IllegalArgumentException(id + ": a mistake that one half misses needs a reason");
    }
  }

  /** A pair whose mistake both halves of BlockAway find. */
  static Pair of(String id, String title, String lesson, Endpoint... endpoints) {
    return new Pair(id, title, lesson, List.of(endpoints), SeenBy.COMPILER_AND_AGENT, "");
  }

  /** The same pair, whose mistake one half of BlockAway misses. */
  Pair seenOnlyBy(SeenBy half, String reason) {
    return new Pair(id, title, lesson, endpoints, half, reason);
  }

  /** The name of the controller's source file. */
  public String file(Half half) {
    return capitalised(half.id()) + capitalised(id) + ".java";
  }

  private static String capitalised(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
