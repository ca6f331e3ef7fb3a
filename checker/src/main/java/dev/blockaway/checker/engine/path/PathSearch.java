package dev.blockaway.checker.engine.path;

import com.sun.tools.javac.code.Symbol.CompletionFailure;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import dev.blockaway.catalog.BlockingRule;
import dev.blockaway.catalog.Kind;
import dev.blockaway.checker.engine.context.ContextResolver;
import dev.blockaway.checker.engine.context.FunctionalValues;
import dev.blockaway.checker.engine.context.Placement;
import dev.blockaway.checker.engine.context.Verdict;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.checker.engine.program.Program;
import dev.blockaway.checker.engine.rule.Hierarchy;
import dev.blockaway.findings.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds every place in an event-loop context from where a blocking call is reached. */
public final class PathSearch {
  private static final int MAX_LIBRARY_FRAMES = 8;

  private final Program program;
  private final ContextResolver contexts;
  private final FunctionalValues functions;
  private final SourceEdges sourceEdges;
  private final LibraryEdges libraryEdges;
  private final LockSearch locks;

  /** A function made elsewhere and handed to an event loop here. */
  private record HandOver(Call call, JCExpression argument, Verdict verdict, List<Code> codes) {}

  /**
   * Searches one program.
   *
   * @param lockRule what is said of a lock that another thread holds while it blocks
   */
  public PathSearch(
      Program program,
      Hierarchy hierarchy,
      ContextResolver contexts,
      BlockingSites sites,
      LibraryEdges libraryEdges,
      Supplier<BlockingRule> lockRule) {
    this.program = program;
    this.contexts = contexts;
    this.functions = new FunctionalValues(program, hierarchy);
    this.sourceEdges =
        new SourceEdges(
            program, contexts, sites, new Dispatch(program, hierarchy, functions), functions);
    this.libraryEdges = libraryEdges;
    this.locks = new LockSearch(program, hierarchy, contexts, this::edges, lockRule);
  }

  /** All findings, in the order of the compilation; at most one for each tree. */
  public List<BlockingPath> search() {
    List<Code> loops = new ArrayList<>();
    List<HandOver> handOvers = new ArrayList<>();
    for (Code code : program.codes()) {
      if (contexts.of(code).isEventLoop()) {
        loops.add(code);
      }
      code.calls().forEach(call -> addOrGiveUp(call, handOvers));
    }
    Set<Code> roots = new LinkedHashSet<>(loops);
    handOvers.forEach(handOver -> roots.addAll(handOver.codes()));
    CallPaths paths = CallPaths.from(roots, this::edges);
    CallPaths waits = anyMayCompute(loops, handOvers) ? CallPaths.from(roots, this::waits) : paths;
    List<BlockingPath> result = new ArrayList<>();
    loops.forEach(code -> addFindings(code, mayCompute(contexts.of(code)) ? waits : paths, result));
    handOvers.forEach(
        handOver -> addFinding(handOver, mayCompute(handOver.verdict()) ? waits : paths, result));
    CallPaths lockPaths = locks.search(loops);
    loops.forEach(code -> addFindings(code, lockPaths, result));
    return result;
  }

  private boolean anyMayCompute(List<Code> loops, List<HandOver> handOvers) {
    return loops.stream().anyMatch(code -> mayCompute(contexts.of(code)))
        || handOvers.stream().anyMatch(handOver -> mayCompute(handOver.verdict()));
  }

  /** Whether the threads are there to compute, so that only waiting is wrong. */
  private static boolean mayCompute(Verdict verdict) {
    return verdict.where() == Verdict.Where.CPU;
  }

  private List<Edge> waits(Node node) {
    return edges(node).stream()
        .filter(edge -> edge.rule() == null || edge.rule().group().kind() != Kind.CPU)
        .toList();
  }

  private List<Edge> edges(Node node) {
    if (node instanceof Node.Source source) {
      return sourceEdges.of(source.code());
    }
    return node instanceof Node.Library library ? libraryEdges.of(library.method()) : List.of();
  }

  private void addFindings(Code code, CallPaths paths, List<BlockingPath> result) {
    Map<JCTree, List<Edge>> shortest = new LinkedHashMap<>();
    for (Edge edge : paths.edges(code)) {
      List<Edge> path = paths.path(edge);
      if (path != null && edge.site() != null && isCredible(path)) {
        shortest.merge(edge.site(), path, (a, b) -> b.size() < a.size() ? b : a);
      }
    }
    shortest.forEach(
        (site, path) -> result.add(finding(site, code, contexts.of(code), path, List.of())));
  }

  /** Long ways through libraries are mostly constructors of pools that never wait in practice. */
  private static boolean isCredible(List<Edge> path) {
    return path.stream().filter(edge -> edge.target() instanceof Node.Library).count()
        <= MAX_LIBRARY_FRAMES;
  }

  private BlockingPath finding(
      JCTree site, Code code, Verdict verdict, List<Edge> path, List<Step> before) {
    List<Step> steps = new ArrayList<>(before);
    path.forEach(edge -> steps.add(edge.step()));
    Edge last = path.get(path.size() - 1);
    return new BlockingPath(
        site,
        code,
        verdict,
        steps,
        Objects.requireNonNull(last.rule()),
        last.site() == null ? List.of() : locks.heldAt(last.site()));
  }

  /** A class that is missing on the class path costs what depends on this call and no more. */
  private void addOrGiveUp(Call call, List<HandOver> result) {
    try {
      addHandOvers(call, result);
    } catch (CompletionFailure missingClass) {
      // nothing is known of the call
    } catch (RuntimeException | StackOverflowError ours) {
      program.mishaps().add(ours);
    }
  }

  private void addHandOvers(Call call, List<HandOver> result) {
    List<JCExpression> arguments = call.arguments();
    for (int i = 0; i < arguments.size(); i++) {
      JCExpression argument = arguments.get(i);
      if (FunctionalValues.isWrittenHere(argument)) {
        continue;
      }
      List<Code> codes = functions.of(argument);
      if (!codes.isEmpty()) {
        Placement placement = contexts.argument(call, i);
        if (placement.verdict().isEventLoop() && !placement.inPlace()) {
          result.add(new HandOver(call, argument, placement.verdict(), codes));
        }
      }
    }
  }

  private void addFinding(HandOver handOver, CallPaths paths, List<BlockingPath> result) {
    List<Edge> shortest =
        handOver.codes().stream()
            .filter(code -> !contexts.of(code).isEventLoop())
            .map(code -> shortest(code, paths))
            .filter(Objects::nonNull)
            .min(Comparator.comparingInt(List::size))
            .orElse(null);
    if (shortest != null) {
      Step handedOver = new Step(Labels.of(handOver.call()), Labels.location(handOver.call()));
      result.add(
          finding(
              handOver.argument(),
              handOver.call().in(),
              handOver.verdict(),
              shortest,
              List.of(handedOver)));
    }
  }

  private static @Nullable List<Edge> shortest(Code code, CallPaths paths) {
    return paths.edges(code).stream()
        .map(paths::path)
        .filter(Objects::nonNull)
        .min(Comparator.comparingInt(List::size))
        .orElse(null);
  }
}
