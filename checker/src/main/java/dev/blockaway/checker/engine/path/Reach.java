package dev.blockaway.checker.engine.path;

import dev.blockaway.checker.engine.program.Code;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What some code reaches. A call that may run one of several implementations blocks if all of them
 * do; so of those in class files the next one is looked at when all before it are known to block,
 * and never if one is harmless. The program's own are all looked at: they may take locks.
 */
final class Reach {
  private final CallPaths.Edges edges;
  private final boolean anyImplementation;
  private final Map<Node, List<Edge>> reached = new LinkedHashMap<>();
  private final Deque<Node> open = new ArrayDeque<>();
  private final Set<Node> blocking = new HashSet<>();
  private final Deque<Node> newlyBlocking = new ArrayDeque<>();
  private final Map<Node, List<Node>> callers = new HashMap<>();
  private final Map<Node, List<Choice>> choices = new HashMap<>();

  /** How far the implementations of a node have been looked at. */
  private static final class Choice {
    private final Node.AnyOf node;
    private int next;
    private int followed;
    private int notBlocking;

    Choice(Node.AnyOf node) {
      this.node = node;
    }

    /** The next implementation that was not looked at; null if there is none. */
    @Nullable Node next() {
      Unread unread = node.unread();
      Node result = null;
      while (unread != null && result == null) {
        Implementation implementation = unread.at(next);
        if (implementation == null) {
          return null;
        }
        next++;
        result = unread.read(implementation);
      }
      return result;
    }
  }

  private Reach(CallPaths.Edges edges, boolean anyImplementation) {
    this.edges = edges;
    this.anyImplementation = anyImplementation;
  }

  /**
   * Everything that some code reaches, as far as it matters, with its calls.
   *
   * @param anyImplementation whether one of several implementations that blocks is enough; else all
   *     must
   */
  static Map<Node, List<Edge>> of(
      Collection<Code> roots, CallPaths.Edges edges, boolean anyImplementation) {
    Reach reach = new Reach(edges, anyImplementation);
    roots.forEach(root -> reach.open.add(new Node.Source(root)));
    reach.run();
    return reach.reached;
  }

  private void run() {
    while (!open.isEmpty()) {
      visit(open.remove());
      while (!newlyBlocking.isEmpty()) {
        spread(newlyBlocking.remove());
      }
    }
  }

  private void visit(Node node) {
    if (reached.containsKey(node)) {
      return;
    }
    List<Edge> calls = edges.of(node);
    reached.put(node, calls);
    calls.forEach(call -> follow(node, call));
    if (node instanceof Node.AnyOf anyOf) {
      Choice choice = new Choice(anyOf);
      anyOf.known().forEach(implementation -> follow(choice, implementation));
      goOn(choice);
    }
  }

  private void follow(Node node, Edge call) {
    Node target = call.target();
    if (target == null) {
      newlyBlocking.add(node);
      return;
    }
    open.add(target);
    callers.computeIfAbsent(target, key -> new ArrayList<>(1)).add(node);
    if (blocking.contains(target)) {
      newlyBlocking.add(node);
    }
  }

  private void follow(Choice choice, Node implementation) {
    open.add(implementation);
    choice.followed++;
    if (!blocking.contains(implementation)) {
      choice.notBlocking++;
      choices.computeIfAbsent(implementation, key -> new ArrayList<>()).add(choice);
    }
  }

  private void goOn(Choice choice) {
    while (anyImplementation || choice.notBlocking == 0) {
      Node next = choice.next();
      if (next != null) {
        follow(choice, next);
      } else {
        if (choice.followed > 0 && choice.notBlocking == 0) {
          newlyBlocking.add(choice.node);
        }
        return;
      }
    }
  }

  private void spread(Node node) {
    if (blocking.add(node)) {
      newlyBlocking.addAll(callers.getOrDefault(node, List.of()));
      for (Choice choice : choices.getOrDefault(node, List.of())) {
        choice.notBlocking--;
        goOn(choice);
      }
    }
  }
}
