package dev.blockaway.sample.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * What the reports hold against what they must hold.
 *
 * @param missing what nobody reported
 * @param unexpected what nobody expected
 */
record Verdict(List<Expectation> missing, List<Reported> unexpected) {
  Verdict {
    missing = List.copyOf(missing);
    unexpected = List.copyOf(unexpected);
  }

  /** Pairs each expectation with at most one finding. */
  static Verdict of(List<Expectation> expected, List<Reported> reported) {
    List<Expectation> missing = new ArrayList<>();
    List<Reported> left = new ArrayList<>(reported);
    for (Expectation expectation : expected) {
      if (!removeFirst(left, expectation)) {
        missing.add(expectation);
      }
    }
    return new Verdict(missing, left);
  }

  private static boolean removeFirst(List<Reported> left, Expectation expectation) {
    for (Reported reported : left) {
      if (expectation.isMetBy(reported)) {
        return left.remove(reported);
      }
    }
    return false;
  }
}
