package dev.blockaway.checker.engine.path;

import dev.blockaway.catalog.BlockingRule;
import dev.blockaway.catalog.Kind;
import dev.blockaway.checker.engine.program.Code;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The shortest ways from some code to what blocks, as far as they are worth reporting. */
final class Ways {
  /** How a library waits: what for is another question. */
  private static final Set<Kind> MEANS = EnumSet.of(Kind.SLEEP, Kind.WAIT, Kind.LOCK);

  /** What a library waits for: who calls it knows that it does this, and seldom how. */
  private static final Set<Kind> ENDS =
      EnumSet.of(Kind.PROCESS, Kind.SOCKET, Kind.HTTP, Kind.JDBC, Kind.JPA, Kind.CLIENT);

  /** What is so many times further away may be done in rare cases only. */
  private static final int MUCH_LONGER = 2;

  private final Map<Node, List<Edge>> reached;
  private final House house;
  private final boolean anyImplementation;
  private final CallPaths toAll;
  private final CallPaths toSure;
  private @Nullable CallPaths toEnds;

  private Ways(Map<Node, List<Edge>> reached, House house, boolean anyImplementation) {
    this.reached = reached;
    this.house = house;
    this.anyImplementation = anyImplementation;
    this.toAll = CallPaths.search(reached, edge -> true, anyImplementation);
    this.toSure = CallPaths.search(reached, Edge::isSure, anyImplementation);
  }

  /**
   * Searches everything that some code reaches.
   *
   * @param house tells what of it is the user's own
   * @param anyImplementation whether one of several implementations that blocks is enough; else all
   *     must
   */
  static Ways from(
      Collection<Code> roots, CallPaths.Edges edges, House house, boolean anyImplementation) {
    return new Ways(Reach.of(roots, edges, anyImplementation), house, anyImplementation);
  }

  /** All source code that was reached. */
  Collection<Code> codes() {
    Set<Code> result = new LinkedHashSet<>();
    for (Node node : reached.keySet()) {
      if (node instanceof Node.Source source) {
        result.add(source.code());
      }
    }
    return result;
  }

  /** The source code on all ways from some code to what blocks, its own included. */
  Set<Code> blockingBehind(Collection<Code> roots) {
    Deque<Node> open = new ArrayDeque<>();
    roots.forEach(root -> open.add(new Node.Source(root)));
    Set<Node> visited = new HashSet<>();
    Set<Code> result = new HashSet<>();
    while (!open.isEmpty()) {
      Node node = open.remove();
      if (visited.add(node) && toAll.isBlocking(node)) {
        if (node instanceof Node.Source source) {
          result.add(source.code());
        }
        if (node instanceof Node.AnyOf anyOf) {
          open.addAll(anyOf.read());
        }
        reached.getOrDefault(node, List.of()).stream()
            .map(Edge::target)
            .filter(Objects::nonNull)
            .forEach(open::add);
      }
    }
    return result;
  }

  /** The calls of some code, as far as they were reached. */
  List<Edge> edges(Code code) {
    return reached.getOrDefault(new Node.Source(code), List.of());
  }

  /** The path that begins with a call in some code; null if there is none worth reporting. */
  @Nullable List<Edge> path(Edge edge, Code from) {
    return Stream.of(toAll, toSure)
        .map(paths -> paths.path(edge))
        .filter(path -> path != null && house.isCredible(from, path))
        .findFirst()
        .map(path -> telling(path, from))
        .orElse(null);
  }

  /**
   * The same path, if it does not end in a library that says but how it waits: else, from where it
   * enters the library, the way to what the library waits for, if there is one that is not much
   * longer.
   */
  private List<Edge> telling(List<Edge> path, Code from) {
    int border = house.border(from, path);
    if (border < 0 || !ends(path.get(path.size() - 1), MEANS)) {
      return path;
    }
    List<Edge> behind = toEnds().path(path.get(border));
    if (behind == null || behind.size() > MUCH_LONGER * (path.size() - border)) {
      return path;
    }
    List<Edge> result = new ArrayList<>(path.subList(0, border));
    result.addAll(behind);
    return house.isCredible(from, result) ? result : path;
  }

  /** Made when it is needed: most findings end in the user's own code. */
  private CallPaths toEnds() {
    if (toEnds == null) {
      toEnds =
          CallPaths.search(
              reached,
              edge -> edge.isSure() && (edge.rule() == null || ends(edge, ENDS)),
              anyImplementation);
    }
    return toEnds;
  }

  private static boolean ends(Edge edge, Set<Kind> kinds) {
    BlockingRule rule = edge.rule();
    return rule != null && kinds.contains(rule.group().kind());
  }

  /** The shortest path that begins in some code; null if there is none worth reporting. */
  @Nullable List<Edge> shortest(Code from) {
    return edges(from).stream()
        .map(edge -> path(edge, from))
        .filter(Objects::nonNull)
        .min(Comparator.comparingInt(List::size))
        .orElse(null);
  }
}
