package dev.blockaway.checker.chain;

import dev.blockaway.catalog.ChainRule.Effect;
import dev.blockaway.checker.chain.OperatorWays.Way;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes, judges and runs the chains that show where the operators of one framework run. */
final class OperatorRun {
  private static final Probes PROBES = new Probes(Probe.FIRST_OF_OPERATORS);

  /** What only shows with a source of its own, though something runs with others. */
  private static final Map<PlainSource, Set<Effect>> NEEDED =
      Map.of(
          PlainSource.ERROR, EnumSet.of(Effect.RESUBSCRIBES, Effect.TIMES_OUT),
          PlainSource.ENDLESS, EnumSet.of(Effect.MAY_HOP, Effect.TIMES_OUT));

  private final Dialect dialect;
  private final OperatorWays ways;
  private final Path directory;
  private final OperatorScore score = new OperatorScore();
  private final Map<Way, Set<PlainSource>> telling = new HashMap<>();
  private int number;

  OperatorRun(Dialect dialect, OperatorWays ways, Path directory) {
    this.dialect = dialect;
    this.ways = ways;
    this.directory = directory;
  }

  /**
   * What was said and seen.
   *
   * @param places what to move, beside nothing
   */
  OperatorScore run(Set<Place> places) throws IOException, InterruptedException {
    for (PlainSource source : PlainSource.values()) {
      run(waysFor(source), source, EnumSet.of(Place.ON_LOOP));
    }
    for (PlainSource source : PlainSource.values()) {
      run(ways.all().stream().filter(way -> tells(way, source)).toList(), source, places);
    }
    return score;
  }

  private boolean tells(Way way, PlainSource source) {
    return telling.getOrDefault(way, Set.of()).contains(source);
  }

  /** The operators with functions that have not run yet, and those that need the source. */
  private List<Way> waysFor(PlainSource source) {
    Set<Way> result = new LinkedHashSet<>();
    for (Way way : ways.all()) {
      boolean needed = !ways.rules(way.operator(), NEEDED.getOrDefault(source, Set.of())).isEmpty();
      if (needed
          || source == PlainSource.VALUES
          || !score.isWhole(OperatorWriter.signature(way.operator()))) {
        result.add(way);
      }
      if (needed) {
        telling.computeIfAbsent(way, key -> EnumSet.noneOf(PlainSource.class)).add(source);
      }
    }
    return List.copyOf(result);
  }

  private void run(List<Way> some, PlainSource source, Set<Place> places)
      throws IOException, InterruptedException {
    Map<OperatorCase, Way> cases = new LinkedHashMap<>();
    for (Way way : some) {
      for (Place place : places) {
        OperatorCase written =
            new OperatorWriter(dialect, source, place, "O" + number++, PROBES)
                .write(way.start(), way.methods());
        if (written != null) {
          cases.put(written, way);
        }
      }
    }
    run(cases);
  }

  private void run(Map<OperatorCase, Way> cases) throws IOException, InterruptedException {
    Map<String, String> sources = new LinkedHashMap<>();
    cases.keySet().forEach(one -> sources.put(one.name(), one.text()));
    sources.put("Threads", dialect.threads());
    Path classes = Files.createDirectory(directory.resolve("classes" + number));
    ChainCompilation compilation = ChainCompilation.of(sources, classes);
    List<String> names = new ArrayList<>(compilation.sources().keySet());
    names.remove("Threads");
    new ChainRun(classes).run(names);
    cases.forEach(
        (one, way) -> {
          if (names.contains(one.name()) && score.add(one, compilation.verdicts())) {
            telling
                .computeIfAbsent(way, key -> EnumSet.noneOf(PlainSource.class))
                .add(one.source());
          }
        });
  }
}
