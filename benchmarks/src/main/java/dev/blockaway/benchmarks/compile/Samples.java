package dev.blockaway.benchmarks.compile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The measurements of one source tree, by setup. */
final class Samples {
  private final Map<Setup, List<Measurement>> bySetup = new EnumMap<>(Setup.class);

  void add(Setup setup, Measurement measurement) {
    bySetup.computeIfAbsent(setup, key -> new ArrayList<>()).add(measurement);
  }

  /** The measurements of several trees: the fastest of each added up, then the next, and so on. */
  static Samples sum(Collection<Samples> trees) {
    Samples sum = new Samples();
    for (Setup setup : Setup.values()) {
      int rounds = trees.iterator().next().bySetup.getOrDefault(setup, List.of()).size();
      for (int round = 0; round < rounds; round++) {
        Measurement all = new Measurement(0, 0, 0);
        for (Samples tree : trees) {
          all = all.plus(tree.fastestFirst(setup).get(round));
        }
        sum.add(setup, all);
      }
    }
    return sum;
  }

  private List<Measurement> fastestFirst(Setup setup) {
    return bySetup.getOrDefault(setup, List.of()).stream()
        .sorted(Comparator.comparing(Measurement::cpu))
        .toList();
  }

  /** Whether a setup was measured. */
  boolean has(Setup setup) {
    return !bySetup.getOrDefault(setup, List.of()).isEmpty();
  }

  /** The least of a figure: whatever else the machine does only adds to it. */
  double least(Setup setup, ToDoubleFunction<Measurement> figure) {
    return Collections.min(figures(setup, figure));
  }

  /** The least of one setup by the least of another, and the same of the medians. */
  Ratio ratio(Setup setup, Setup base, ToDoubleFunction<Measurement> figure) {
    return new Ratio(
        least(setup, figure) / least(base, figure),
        median(figures(setup, figure)) / median(figures(base, figure)));
  }

  private List<Double> figures(Setup setup, ToDoubleFunction<Measurement> figure) {
    return new ArrayList<>(
        bySetup.getOrDefault(setup, List.of()).stream().map(figure::applyAsDouble).toList());
  }

  private static double median(List<Double> figures) {
    List<Double> sorted = figures.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  /**
   * One setup against another.
   *
   * @param ofLeast the least of the one by the least of the other
   * @param ofMedians the median of the one by the median of the other
   */
  record Ratio(double ofLeast, double ofMedians) {
    @Override
    public String toString() {
      return "%.3f (%.3f)".formatted(ofLeast, ofMedians);
    }
  }
}
