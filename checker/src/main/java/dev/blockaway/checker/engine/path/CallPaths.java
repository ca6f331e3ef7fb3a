package dev.blockaway.checker.engine.path;

import dev.blockaway.checker.engine.program.Code;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The shortest way from any code to a call that blocks: one forward closure over what can be
 * reached, then one breadth-first search backwards from what blocks. Both are linear, and cycles
 * are harmless.
 */
final class CallPaths {
  private final Edges edges;
  private final Map<Node, List<Edge>> reached = new LinkedHashMap<>();
  private final Map<Node, Way> ways = new HashMap<>();

  /** Knows the calls of a node. */
  interface Edges {
    List<Edge> of(Node node);
  }

  /** The first step from a node, and how many steps there are. */
  private record Way(Edge edge, int length) {}

  /** A node from which a blocking call is reached. */
  private record Arrival(Node node, Way way) {}

  /** A node that calls another. */
  private record Caller(Node node, Edge edge) {}

  private CallPaths(Edges edges) {
    this.edges = edges;
  }

  /** Searches everything that some code reaches. */
  static CallPaths from(Collection<Code> roots, Edges edges) {
    CallPaths paths = new CallPaths(edges);
    paths.reach(roots);
    paths.searchBackwards();
    return paths;
  }

  /** The calls of some code, as far as they were reached. */
  List<Edge> edges(Code code) {
    return reached.getOrDefault(new Node.Source(code), List.of());
  }

  /** The path that begins with a call and ends with one that blocks; null if it does not block. */
  @Nullable List<Edge> path(Edge first) {
    List<Edge> result = new ArrayList<>();
    Edge edge = first;
    while (true) {
      result.add(edge);
      Node target = edge.target();
      if (target == null) {
        return result;
      }
      Way way = ways.get(target);
      if (way == null) {
        return null;
      }
      edge = way.edge();
    }
  }

  private void reach(Collection<Code> roots) {
    Deque<Node> open = new ArrayDeque<>();
    roots.forEach(root -> open.add(new Node.Source(root)));
    while (!open.isEmpty()) {
      Node node = open.remove();
      if (!reached.containsKey(node)) {
        List<Edge> calls = edges.of(node);
        reached.put(node, calls);
        calls.forEach(edge -> addTargets(edge, open));
      }
    }
  }

  private static void addTargets(Edge edge, Deque<Node> open) {
    if (edge.target() instanceof Node.AnyOf anyOf) {
      open.addAll(anyOf.implementations());
    }
    if (edge.target() != null) {
      open.add(edge.target());
    }
  }

  private void searchBackwards() {
    Map<Node, List<Caller>> callers = new HashMap<>();
    Map<Node, List<Node.AnyOf>> alternatives = new HashMap<>();
    Deque<Arrival> open = new ArrayDeque<>();
    reached.forEach(
        (node, calls) -> {
          index(node, calls, callers, open);
          if (node instanceof Node.AnyOf anyOf) {
            anyOf
                .implementations()
                .forEach(
                    one -> alternatives.computeIfAbsent(one, k -> new ArrayList<>()).add(anyOf));
          }
        });
    while (!open.isEmpty()) {
      Arrival arrival = open.remove();
      Node node = arrival.node();
      for (Caller caller : callers.getOrDefault(node, List.of())) {
        arrive(caller.node(), new Way(caller.edge(), arrival.way().length() + 1), open);
      }
      for (Node.AnyOf anyOf : alternatives.getOrDefault(node, List.of())) {
        if (ways.keySet().containsAll(anyOf.implementations())) {
          arrive(anyOf, arrival.way(), open);
        }
      }
    }
  }

  private void index(
      Node node, List<Edge> calls, Map<Node, List<Caller>> callers, Deque<Arrival> open) {
    for (Edge edge : calls) {
      if (edge.rule() != null) {
        arrive(node, new Way(edge, 1), open);
      } else if (edge.target() != null) {
        callers.computeIfAbsent(edge.target(), k -> new ArrayList<>()).add(new Caller(node, edge));
      }
    }
  }

  private void arrive(Node node, Way way, Deque<Arrival> open) {
    if (ways.putIfAbsent(node, way) == null) {
      open.add(new Arrival(node, way));
    }
  }
}
