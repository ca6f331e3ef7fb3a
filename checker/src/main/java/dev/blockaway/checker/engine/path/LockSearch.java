package dev.blockaway.checker.engine.path;

import com.sun.tools.javac.tree.JCTree;
import dev.blockaway.catalog.BlockingRule;
import dev.blockaway.catalog.Kind;
import dev.blockaway.checker.engine.context.ContextResolver;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.checker.engine.program.Program;
import dev.blockaway.checker.engine.rule.Hierarchy;
import dev.blockaway.findings.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds locks that an event loop takes and that other code holds while it blocks: the loop waits as
 * long as that code does.
 */
final class LockSearch {
  /** Waits that give the lock back meanwhile. */
  private static final Set<String> RELEASING =
      Set.of("java.lang.Object", "java.util.concurrent.locks.Condition");

  private final Program program;
  private final Hierarchy hierarchy;
  private final ContextResolver contexts;
  private final Search search;
  private final CallPaths.Edges calls;
  private final Supplier<BlockingRule> rule;

  /** Searches all ways from some code. */
  interface Search {
    Ways from(Collection<Code> roots, CallPaths.Edges calls);
  }

  /** Where a lock is kept from the event loop, by tree. */
  private final Map<JCTree, List<Step>> contended = new HashMap<>();

  /**
   * Searches one program.
   *
   * @param search finds the ways
   * @param calls the calls of code, down to those that block
   * @param rule what is said of a lock
   */
  LockSearch(
      Program program,
      Hierarchy hierarchy,
      ContextResolver contexts,
      Search search,
      CallPaths.Edges calls,
      Supplier<BlockingRule> rule) {
    this.program = program;
    this.contexts = contexts;
    this.search = search;
    this.calls = calls;
    this.rule = rule;
    this.hierarchy = hierarchy;
  }

  /**
   * How another thread comes to block while it holds the lock taken at a tree; empty for others.
   */
  List<Step> heldAt(JCTree tree) {
    return contended.getOrDefault(tree, List.of());
  }

  /**
   * The ways from some code to the locks that are held for long.
   *
   * @param reached all code that the loops reach: no other takes a lock that matters
   */
  Ways search(List<Code> loops, Collection<Code> reached) {
    List<LockUse> taken = LockUses.of(reached, program, hierarchy);
    if (!taken.isEmpty()) {
      findContended(taken);
    }
    Map<Code, List<Edge>> acquisitions = new HashMap<>();
    for (LockUse use : taken) {
      if (contended.containsKey(use.site())) {
        acquisitions
            .computeIfAbsent(use.in(), code -> new ArrayList<>())
            .add(Edge.blocking(use.site(), use::step, rule.get()));
      }
    }
    return search.from(
        acquisitions.isEmpty() ? List.of() : loops, node -> edges(node, acquisitions));
  }

  private List<Edge> edges(Node node, Map<Code, List<Edge>> acquisitions) {
    if (!(node instanceof Node.Source source)) {
      return List.of();
    }
    List<Edge> result = new ArrayList<>(acquisitions.getOrDefault(source.code(), List.of()));
    for (Edge edge : calls.of(node)) {
      if (edge.rule() == null && mayBeSource(edge.target())) {
        result.add(edge);
      }
    }
    return result;
  }

  /** Locks are taken in source code; what only class files run takes none that is looked at. */
  private static boolean mayBeSource(@Nullable Node target) {
    return target instanceof Node.Source
        || (target instanceof Node.AnyOf anyOf && anyOf.hasSource());
  }

  private void findContended(List<LockUse> taken) {
    List<LockUse> holders =
        LockUses.of(program.codes(), program, hierarchy).stream()
            .filter(use -> taken.stream().anyMatch(use::competesWith))
            .filter(this::mayBeHeldElsewhere)
            .toList();
    Set<Code> codes = new LinkedHashSet<>();
    holders.forEach(holder -> codes.add(holder.in()));
    Ways ways = search.from(codes, calls);
    for (LockUse holder : holders) {
      List<Step> held = held(holder, ways);
      if (held != null) {
        taken.stream()
            .filter(holder::competesWith)
            .forEach(use -> contended.putIfAbsent(use.site(), held));
      }
    }
  }

  /**
   * Whether it is worth saying that this place holds a lock: what blocks on the event loop itself
   * is a finding of its own, and nobody else has an object that is being made.
   */
  private boolean mayBeHeldElsewhere(LockUse use) {
    Code code = use.in();
    return !contexts.of(code).isEventLoop()
        && code.form() != Code.Form.INITIALIZER
        && !(code.method() != null && code.method().isConstructor());
  }

  /** From where the lock is taken to what blocks then; null if nothing does. */
  private @Nullable List<Step> held(LockUse holder, Ways ways) {
    List<Edge> shortest =
        ways.edges(holder.in()).stream()
            .filter(edge -> isInRegion(edge, holder))
            .map(edge -> ways.path(edge, holder.in()))
            .filter(Objects::nonNull)
            .filter(LockSearch::keepsTheLock)
            .min(Comparator.comparingInt(List::size))
            .orElse(null);
    if (shortest == null) {
      return null;
    }
    List<Step> steps = new ArrayList<>(List.of(holder.step()));
    shortest.forEach(edge -> steps.add(edge.step()));
    return steps;
  }

  private boolean isInRegion(Edge edge, LockUse holder) {
    Call call = edge.site() == null ? null : program.call(edge.site());
    return call != null && holder.region().test(call);
  }

  private static boolean keepsTheLock(List<Edge> path) {
    BlockingRule last = Objects.requireNonNull(path.get(path.size() - 1).rule());
    return last.group().kind() != Kind.LOCK && !RELEASING.contains(last.target().owner());
  }
}
