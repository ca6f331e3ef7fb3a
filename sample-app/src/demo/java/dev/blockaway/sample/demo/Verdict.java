package dev.blockaway.sample.demo;

import dev.blockaway.sample.report.Reported;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the reports hold against what they must hold.
 *
 * @param met what was reported as expected
 * @param missing what nobody reported
 * @param unexpected what nobody expected
 */
record Verdict(List<Expectation> met, List<Expectation> missing, List<Reported> unexpected) {
  Verdict {
    met = List.copyOf(met);
    missing = List.copyOf(missing);
    unexpected = List.copyOf(unexpected);
  }

  /** Pairs each expectation with at most one finding. */
  static Verdict of(List<Expectation> expected, List<Reported> reported) {
    List<Expectation> met = new ArrayList<>();
    List<Expectation> missing = new ArrayList<>();
    List<Reported> left = new ArrayList<>(reported);
    for (Expectation expectation : expected) {
      (removeFirst(left, expectation) ? met : missing).add(expectation);
    }
    return new Verdict(met, missing, left);
  }

  /** Who reported the mistake of a pair as expected. */
  Set<String> finders(String pair) {
    return met.stream()
        .filter(expectation -> expectation.pair().equals(pair))
        .map(Expectation::by)
        .collect(Collectors.toSet());
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
