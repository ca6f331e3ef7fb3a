package bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The best figure of each benchmark in each JVM, as a table. */
final class Figures {
  private static final Map<String, String> WORDS =
      Map.of(
          "ordinaryPark", "an ordinary thread parks with a permit, ns",
          "ordinaryRead", "an ordinary thread reads 16 bytes of a file, ns",
          "allowedPark", "an event loop parks where it may, ns",
          "nettyTask", "a Netty loop runs a task that does nothing, ns",
          "loadClass", "a loaded class is asked for, ns",
          "defineClass", "a class is defined, ns",
          "start", "a JVM starts and ends, ms");
  private final Map<String, Map<String, Double>> best = new LinkedHashMap<>();

  void add(String benchmark, String variant, double figure) {
    best.computeIfAbsent(benchmark, row -> new LinkedHashMap<>())
        .merge(variant, figure, Math::min);
  }

  /** The last column: what BlockAway adds to no agent, of what BlockHound does. */
  String table(List<String> variants) {
    StringBuilder table = new StringBuilder("| |");
    variants.forEach(variant -> table.append(" ").append(variant).append(" |"));
    table.append(" added, BlockAway : BlockHound |\n").append("|---".repeat(variants.size() + 2));
    table.append("|\n");
    best.forEach((row, figures) -> table.append(row(row, figures, variants)));
    return table.toString();
  }

  private static String row(String row, Map<String, Double> figures, List<String> variants) {
    StringBuilder line = new StringBuilder("| " + WORDS.getOrDefault(row, row) + " |");
    for (String variant : variants) {
      Double figure = figures.get(variant);
      line.append(figure == null ? " |" : String.format(Locale.ROOT, " %.1f |", figure));
    }
    double none = figures.get(Variant.NONE);
    double ours = figures.get(Variant.OURS) - none;
    double theirs = figures.get(Variant.BLOCKHOUND) - none;
    return line.append(String.format(Locale.ROOT, " %.1f : %.1f |%n", ours, theirs)).toString();
  }
}
