package dev.blockaway.benchmarks.compile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The measurements of one source tree, by setup; measurements of one round belong together. */
final class Samples {
  private final Map<Setup, List<Measurement>> bySetup = new EnumMap<>(Setup.class);

  void add(Setup setup, Measurement measurement) {
    bySetup.computeIfAbsent(setup, key -> new ArrayList<>()).add(measurement);
  }

  /** The measurements of several trees, added up round by round. */
  static Samples sum(Collection<Samples> trees) {
    Samples sum = new Samples();
    for (Setup setup : Setup.values()) {
      int rounds = trees.iterator().next().bySetup.getOrDefault(setup, List.of()).size();
      for (int round = 0; round < rounds; round++) {
        Measurement all = new Measurement(0, 0, 0);
        for (Samples tree : trees) {
          all = all.plus(tree.bySetup.getOrDefault(setup, List.of()).get(round));
        }
        sum.add(setup, all);
      }
    }
    return sum;
  }

  /** Whether a setup was measured. */
  boolean has(Setup setup) {
    return !bySetup.getOrDefault(setup, List.of()).isEmpty();
  }

  /** The median of a figure. */
  double median(Setup setup, ToDoubleFunction<Measurement> figure) {
    return median(figures(setup, figure));
  }

  /** The medians, least and greatest of the ratios of two setups in the same round. */
  Ratio ratio(Setup setup, Setup base, ToDoubleFunction<Measurement> figure) {
    List<Double> above = figures(setup, figure);
    List<Double> below = figures(base, figure);
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < above.size(); i++) {
      ratios.add(above.get(i) / below.get(i));
    }
    ratios.sort(null);
    return new Ratio(median(above) / median(below), ratios.get(0), ratios.get(ratios.size() - 1));
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
   * @param ofMedians the median of the one by the median of the other
   * @param least the least ratio in one round
   * @param greatest the greatest
   */
  record Ratio(double ofMedians, double least, double greatest) {
    @Override
    public String toString() {
      return "%.3f (%.3f to %.3f)".formatted(ofMedians, least, greatest);
    }
  }
}
