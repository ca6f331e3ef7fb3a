package dev.blockaway.checker.engine.path;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The shortest way from any code to a call that blocks: one breadth-first search backwards from
 * what blocks, over what was reached. It is linear, and cycles are harmless. Of ways of equal
 * length the one whose calls come first in their code is taken, so that the answer does not depend
 * on the order in which the code was reached.
 */
final class CallPaths {
  private final Map<Node, List<Edge>> reached;
  private final Predicate<Edge> wanted;
  private final boolean anyImplementation;
  private final Map<Node, Integer> lengths = new HashMap<>();
  private final Map<Node, Edge> first = new HashMap<>();
  private final Map<Node, List<Node>> callers = new HashMap<>();
  private final Map<Node, List<Alternatives>> alternatives = new HashMap<>();
  private final Deque<Node> open = new ArrayDeque<>();

  /** Knows the calls of a node. */
  interface Edges {
    List<Edge> of(Node node);
  }

  /** How many of several implementations are not known to block. */
  private static final class Alternatives {
    private final Node.AnyOf node;
    private int open;

    Alternatives(Node.AnyOf node, int open) {
      this.node = node;
      this.open = open;
    }
  }

  private CallPaths(
      Map<Node, List<Edge>> reached, Predicate<Edge> wanted, boolean anyImplementation) {
    this.reached = reached;
    this.wanted = wanted;
    this.anyImplementation = anyImplementation;
  }

  /**
   * Searches what was reached.
   *
   * @param wanted which of the calls take part
   * @param anyImplementation whether one of several implementations that blocks is enough; else all
   *     must
   */
  static CallPaths search(
      Map<Node, List<Edge>> reached, Predicate<Edge> wanted, boolean anyImplementation) {
    CallPaths paths = new CallPaths(reached, wanted, anyImplementation);
    reached.forEach(paths::index);
    paths.searchBackwards();
    return paths;
  }

  /**
   * The path that begins with a call and ends with one that blocks; null if it does not block. Of
   * several implementations it names the one that it goes through.
   */
  @Nullable List<Edge> path(Edge start) {
    if (!wanted.test(start)) {
      return null;
    }
    List<Edge> result = new ArrayList<>();
    Edge edge = start;
    while (true) {
      Node target = edge.target();
      if (target == null) {
        result.add(edge);
        return result;
      }
      if (!lengths.containsKey(target)) {
        return null;
      }
      Node chosen = chosen(target);
      result.add(edge.leadingTo(chosen));
      edge = first.computeIfAbsent(chosen, this::firstOfShortest);
    }
  }

  /** Whether some way leads from a node to a call that blocks. */
  boolean isBlocking(Node node) {
    return lengths.containsKey(node);
  }

  /** Of several implementations the one that blocks soonest. */
  private Node chosen(Node target) {
    if (!(target instanceof Node.AnyOf anyOf)) {
      return target;
    }
    return anyOf.read().stream()
        .filter(lengths::containsKey)
        .min(Comparator.comparing(lengths::get))
        .orElseThrow();
  }

  private Edge firstOfShortest(Node node) {
    int length = Objects.requireNonNull(lengths.get(node));
    for (Edge edge : reached.getOrDefault(node, List.of())) {
      if (wanted.test(edge) && length == lengthBehind(edge) + 1) {
        return edge;
      }
    }
    throw new IllegalStateException("no way on from " + node);
  }

  private int lengthBehind(Edge edge) {
    Node target = edge.target();
    return target == null ? 0 : lengths.getOrDefault(target, Integer.MAX_VALUE - 1);
  }

  private void index(Node node, List<Edge> calls) {
    for (Edge edge : calls) {
      if (!wanted.test(edge)) {
        continue;
      }
      Node target = edge.target();
      if (target == null) {
        arrive(node, 1);
      } else {
        callers.computeIfAbsent(target, key -> new ArrayList<>(1)).add(node);
      }
    }
    if (node instanceof Node.AnyOf anyOf && (anyImplementation || !anyOf.hasUnread())) {
      List<Node> implementations = new ArrayList<>(anyOf.read());
      if (!anyImplementation) {
        implementations.removeIf(implementation -> passesOn(implementation, anyOf));
      }
      Alternatives entry = new Alternatives(anyOf, anyImplementation ? 1 : implementations.size());
      for (Node implementation : implementations) {
        alternatives.computeIfAbsent(implementation, key -> new ArrayList<>()).add(entry);
      }
    }
  }

  /**
   * Whether an implementation calls the same method of another object, itself or in a function that
   * it runs, as decorators and composites do: it blocks if the others do.
   */
  private boolean passesOn(Node implementation, Node.AnyOf anyOf) {
    for (Edge edge : reached.getOrDefault(implementation, List.of())) {
      Node target = edge.target();
      if (target != null
          && wanted.test(edge)
          && (target.equals(anyOf)
              || (isWithin(target, implementation) && passesOn(target, anyOf)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWithin(Node function, Node code) {
    return function instanceof Node.Source inner
        && code instanceof Node.Source outer
        && inner.code().enclosing() == outer.code();
  }

  private void searchBackwards() {
    while (!open.isEmpty()) {
      Node node = open.remove();
      int length = Objects.requireNonNull(lengths.get(node));
      for (Node caller : callers.getOrDefault(node, List.of())) {
        arrive(caller, length + 1);
      }
      for (Alternatives several : alternatives.getOrDefault(node, List.of())) {
        if (--several.open == 0 && lengths.putIfAbsent(several.node, length) == null) {
          open.addFirst(several.node); // no longer than the node at hand, so it is next
        }
      }
    }
  }

  private void arrive(Node node, int length) {
    if (lengths.putIfAbsent(node, length) == null) {
      open.add(node);
    }
  }
}
