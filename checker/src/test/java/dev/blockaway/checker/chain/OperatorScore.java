package dev.blockaway.checker.chain;

import dev.blockaway.checker.engine.context.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the checker says of the functions of operators, beside what they did. */
final class OperatorScore {
  private final SortedMap<Point, Map<Place, Sight>> sights = new TreeMap<>();

  /**
   * Something at an operator that runs.
   *
   * @param operator the operator as a signature
   * @param name an argument, the source above or what follows below
   */
  record Point(String operator, String name) implements Comparable<Point> {
    @Override
    public int compareTo(Point other) {
      int operators = operator.compareTo(other.operator);
      return operators == 0 ? name.compareTo(other.name) : operators;
    }

    /** Whether it is an argument of the operator itself. */
    boolean isArgument() {
      return name.startsWith("argument ");
    }

    /** Whether the operator decides where it runs, and not something inside a function. */
    boolean isOfOperator() {
      return isArgument() || name.equals("below") || name.equals("source");
    }

    @Override
    public String toString() {
      return operator + " " + name;
    }
  }

  /** What was said and seen of a point in one place, with all sources. */
  static final class Sight {
    private @Nullable Verdict safe;
    private @Nullable Verdict doubtful;
    private @Nullable Verdict unsafe;
    private boolean onLoop;
    private boolean elsewhere;
    private boolean wronglySafe;

    private void add(@Nullable Verdict verdict, Probe.Runs runs) {
      onLoop |= !runs.loops().isEmpty();
      elsewhere |= !runs.others().isEmpty();
      if (verdict == null) {
        return;
      }
      if (verdict.isEventLoop()) {
        unsafe = verdict;
      } else if (verdict.where() == Verdict.Where.BLOCKING_ALLOWED) {
        safe = verdict;
        wronglySafe |= !runs.loops().isEmpty();
      } else {
        doubtful = verdict;
      }
    }

    boolean isFlagged() {
      return unsafe != null;
    }

    boolean ranOnLoop() {
      return onLoop;
    }

    boolean ranElsewhere() {
      return elsewhere;
    }

    @Override
    public String toString() {
      Verdict said = unsafe != null ? unsafe : doubtful != null ? doubtful : safe;
      return "ran on a loop: %s, elsewhere: %s, is called %s".formatted(onLoop, elsewhere, said);
    }
  }

  /** Adds what a chain did; whether something has run that had not. */
  boolean add(OperatorCase one, Map<Integer, Verdict> verdicts) {
    boolean[] isNew = {false};
    one.points()
        .forEach(
            (probe, name) -> {
              Point point = new Point(one.operator(), name);
              Map<Place, Sight> places =
                  sights.computeIfAbsent(point, key -> new EnumMap<>(Place.class));
              Probe.Runs runs = Probe.ofOperators().get(probe);
              if (runs != null) {
                isNew[0] |= places.isEmpty();
                places
                    .computeIfAbsent(one.place(), key -> new Sight())
                    .add(verdicts.get(probe), runs);
              }
            });
    return isNew[0];
  }

  /** Whether all that there is at an operator has run. */
  boolean isWhole(String operator) {
    List<Map<Place, Sight>> points =
        sights.entrySet().stream()
            .filter(entry -> entry.getKey().operator().equals(operator))
            .map(Map.Entry::getValue)
            .toList();
    return !points.isEmpty() && points.stream().noneMatch(Map::isEmpty);
  }

  /** What is called safe and has run on a thread that must not block. */
  List<String> wronglySafe() {
    return select((point, place, sight) -> sight.wronglySafe);
  }

  /**
   * What runs on a loop and is not reported though nothing but the loop runs it.
   *
   * @param places where to look: where something is moved, that may be a matter of time
   */
  List<String> missed(Set<Place> places) {
    return select(
        (point, place, sight) ->
            places.contains(place)
                && point.isOfOperator()
                && sight.ranOnLoop()
                && !sight.ranElsewhere()
                && !sight.isFlagged());
  }

  /** What is reported though all is moved to threads that may block and it never ran elsewhere. */
  List<String> accused() {
    return select(
        (point, place, sight) ->
            point.isOfOperator()
                && place == Place.ALL_MOVED
                && !sight.ranOnLoop()
                && sight.isFlagged());
  }

  /** Whether a point has run on a loop and is reported. */
  boolean isShownOnLoop(Point point) {
    return sights.getOrDefault(point, Map.of()).values().stream()
        .anyMatch(sight -> sight.ranOnLoop() && sight.isFlagged());
  }

  /** Whether a point has run where it may block and is not reported. */
  boolean isShownElsewhere(Point point) {
    return sights.getOrDefault(point, Map.of()).values().stream()
        .anyMatch(sight -> sight.ranElsewhere() && !sight.isFlagged());
  }

  /** The points of an operator. */
  List<Point> points(String operator) {
    return sights.keySet().stream().filter(point -> point.operator().equals(operator)).toList();
  }

  private interface Selection {
    boolean holds(Point point, Place place, Sight sight);
  }

  private List<String> select(Selection selection) {
    List<String> result = new ArrayList<>();
    sights.forEach(
        (point, places) ->
            places.forEach(
                (place, sight) -> {
                  if (selection.holds(point, place, sight)) {
                    result.add("%s, %s: %s".formatted(point, place, sight));
                  }
                }));
    return result;
  }
}
