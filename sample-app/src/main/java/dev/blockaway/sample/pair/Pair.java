package dev.blockaway.sample.pair;

import java.util.List;

/**
 * One mistake and its repair.
 *
 * @param id the pair's name in tests and reports
 * @param title what the handler does, a few words
 * @param lesson what goes wrong and what is right, one sentence
 * @param endpoints the last part of its URLs, the same in both halves
 * @param seenBy which half of BlockAway finds the mistake
 * @param because why the other half cannot, a clause; empty if both find it
 */
public record Pair(
    String id, String title, String lesson, List<String> endpoints, SeenBy seenBy, String because) {

  /** Copies the endpoints. */
  public Pair {
    endpoints = List.copyOf(endpoints);
    if (because.isEmpty() != (seenBy == SeenBy.COMPILER_AND_AGENT)) {
      throw new IllegalArgumentException(id + ": a mistake that one half misses needs a reason");
    }
  }
}
