package dev.blockaway.checker.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blockaway.catalog.ChainRule;
import dev.blockaway.catalog.ChainRule.Effect;
import dev.blockaway.checker.chain.OperatorScore.Point;
import dev.blockaway.checker.chain.OperatorWays.Way;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every operator that has a rule, a function or a chain as its argument: one chain in which it runs
 * on an event loop and is reported, one in which it is moved and is not, both judged and run. The
 * chains are written from the libraries' own methods; {@code operators.txt} names the operators
 * that are not proved and why.
 */
class OperatorProofTest {
  /** More places take longer: CONTRIBUTING.md says how to run all of them. */
  private static final boolean ALL = Boolean.getBoolean("blockaway.operators.all");

  private static final Set<Place> PLACES =
      ALL ? EnumSet.complementOf(EnumSet.of(Place.ON_LOOP)) : EnumSet.of(Place.ALL_MOVED);

  /** On a busy machine something may run too late to be seen. */
  private static final int MORE_RUNS = 2;

  private static final Set<Place> SURE =
      ALL ? EnumSet.allOf(Place.class) : EnumSet.of(Place.ON_LOOP);

  /** What a rule with one of these says is said of functions. */
  private static final Set<Effect> OF_FUNCTIONS =
      EnumSet.of(
          Effect.SOURCE, Effect.ASSEMBLY, Effect.SUBSCRIPTION, Effect.FINALLY, Effect.ACTION);

  @TempDir Path directory;

  @Test
  void flagsOperatorsOfReactorOnlyWhereTheyRunOnAnEventLoop() throws Exception {
    check(Dialect.REACTOR, "reactor.");
  }

  @Test
  void flagsOperatorsOfRxJavaOnlyWhereTheyRunOnAnEventLoop() throws Exception {
    check(Dialect.RXJAVA, "io.reactivex.rxjava3.");
  }

  @Test
  void flagsOperatorsOfMutinyOnlyWhereTheyRunOnAnEventLoop() throws Exception {
    check(Dialect.MUTINY, "io.smallrye.mutiny.");
  }

  private void check(Dialect dialect, String owner) throws Exception {
    OperatorWays ways = new OperatorWays(dialect);
    OperatorRun run = new OperatorRun(dialect, ways, directory);
    KnownOperators known = new KnownOperators();
    OperatorScore score = run.run(PLACES);
    List<String> unproved = known.unknown("unproved", unproved(dialect, ways, score));
    for (int i = 0; i < MORE_RUNS && !unproved.isEmpty(); i++) {
      unproved = known.unknown("unproved", unproved(dialect, ways, run.run(PLACES)));
    }
    List<String> problems = new ArrayList<>(unproved);
    problems.addAll(known.unused("unproved", owner));
    problems.addAll(known.unknown("missed", score.missed(SURE)));
    problems.addAll(known.unknown("accused", score.accused()));
    assertThat(score.wronglySafe()).as("called safe and run on a loop").isEmpty();
    assertThat(problems).as("what operators.txt does not know, or wrongly").isEmpty();
  }

  private static List<String> unproved(Dialect dialect, OperatorWays ways, OperatorScore score) {
    List<String> result = unprovedRules(dialect, ways, score);
    result.addAll(unprovedArguments(ways, score));
    return result;
  }

  private static List<String> unprovedRules(
      Dialect dialect, OperatorWays ways, OperatorScore score) {
    List<String> result = new ArrayList<>();
    for (ChainRule rule : dialect.framework().chains()) {
      List<Point> points =
          ways.all().stream()
              .map(Way::operator)
              .filter(operator -> OperatorWays.isOf(rule, operator))
              .flatMap(operator -> score.points(OperatorWriter.signature(operator)).stream())
              .filter(point -> isAbout(rule, point))
              .toList();
      if (points.stream().noneMatch(score::isShownOnLoop)
          || points.stream().noneMatch(score::isShownElsewhere)) {
        result.add(
            "%s %s"
                .formatted(rule.method(), rule.effect().name().toLowerCase(java.util.Locale.ROOT)));
      }
    }
    return result;
  }

  private static boolean isAbout(ChainRule rule, Point point) {
    if (OF_FUNCTIONS.contains(rule.effect())) {
      return rule.parameter() < 0
          ? point.isArgument()
          : point.name().equals("argument " + rule.parameter());
    }
    return point.isOfOperator() || point.name().equals("moved");
  }

  private static List<String> unprovedArguments(OperatorWays ways, OperatorScore score) {
    List<String> result = new ArrayList<>();
    for (Way way : ways.all()) {
      String operator = OperatorWriter.signature(way.operator());
      List<Point> points = score.points(operator).stream().filter(Point::isArgument).toList();
      if (points.isEmpty() && ways.takesFunction(way.operator())) {
        result.add(operator + " argument");
      }
      for (Point point : points) {
        if (!score.isShownOnLoop(point) || !score.isShownElsewhere(point)) {
          result.add(point.toString());
        }
      }
    }
    return result;
  }
}
