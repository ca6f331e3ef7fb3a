package dev.blockaway.checker.engine.path;

import com.sun.tools.javac.tree.JCTree;
import dev.blockaway.catalog.BlockingRule;
import dev.blockaway.catalog.Kind;
import dev.blockaway.checker.engine.context.ContextResolver;
import dev.blockaway.checker.engine.context.FunctionalValues;
import dev.blockaway.checker.engine.context.Verdict;
import dev.blockaway.checker.engine.library.ClassPath;
import dev.blockaway.checker.engine.library.LibraryClasses;
import dev.blockaway.checker.engine.path.HandOvers.HandOver;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.checker.engine.program.Conditions;
import dev.blockaway.checker.engine.program.Program;
import dev.blockaway.checker.engine.rule.AsyncTypes;
import dev.blockaway.checker.engine.rule.BlockingCalls;
import dev.blockaway.checker.engine.rule.Hierarchy;
import dev.blockaway.findings.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds every place in an event-loop context from where a blocking call is reached. */
public final class PathSearch {
  /** So that a budget that runs out does so at the same place whatever the order of the files. */
  private static final Comparator<Code> BY_PLACE =
      Comparator.comparing(PathSearch::file).thenComparing(code -> code.tree().pos);

  private static final Comparator<HandOver> HAND_OVERS_BY_PLACE =
      Comparator.<HandOver, String>comparing(handOver -> file(handOver.call().in()))
          .thenComparing(handOver -> handOver.call().position());

  private final Program program;
  private final ContextResolver contexts;
  private final FunctionalValues functions;
  private final SourceEdges sourceEdges;
  private final LibraryEdges libraryEdges;
  private final LibraryClasses classes;
  private final House house;
  private final PathOptions options;
  private final LockSearch locks;
  private final Map<Node, List<Edge>> edges = new HashMap<>();

  /**
   * Searches one program.
   *
   * @param lockRule what is said of a lock that another thread holds while it blocks
   */
  public PathSearch(
      Program program,
      Hierarchy hierarchy,
      ContextResolver contexts,
      Conditions conditions,
      ClassPath classPath,
      BlockingCalls blockingCalls,
      AsyncTypes asyncTypes,
      PathOptions options,
      Supplier<BlockingRule> lockRule) {
    this.program = program;
    this.contexts = contexts;
    this.options = options;
    this.functions = contexts.functions();
    this.classes = classPath.classes();
    Implementors implementors = new Implementors(program, hierarchy, classPath);
    this.house = new House(implementors::isOfThisModule);
    Bodies bodies = new Bodies(program, contexts, options.anyImplementation());
    Completions completions = new Completions(program, conditions, asyncTypes, contexts);
    this.sourceEdges =
        new SourceEdges(
            program,
            contexts,
            new BlockingSites(program, hierarchy, blockingCalls, completions),
            new Dispatch(program, hierarchy, functions, implementors, bodies, classPath.stops()),
            bodies,
            functions,
            new Loaders(program, hierarchy, functions),
            completions,
            new Parameters(program),
            new FirstTimeCalls(program, hierarchy, contexts));
    this.libraryEdges =
        new LibraryEdges(
            classPath,
            blockingCalls,
            asyncTypes,
            hierarchy,
            implementors,
            bodies,
            options.budget());
    this.locks = new LockSearch(program, hierarchy, contexts, this::ways, this::edges, lockRule);
  }

  private static String file(Code code) {
    return code.path().getCompilationUnit().getSourceFile().getName();
  }

  /** All findings, in the order of the compilation; at most one for each tree. */
  public List<BlockingPath> search() {
    List<Code> loops = new ArrayList<>();
    List<HandOver> handOvers = new ArrayList<>();
    HandOvers handOverSearch = new HandOvers(contexts, functions, this::counts);
    for (Code code : program.codes()) {
      if (contexts.of(code).isEventLoop() || (options.strict() && contexts.isDoubtful(code))) {
        loops.add(code);
      }
      for (Call call : code.calls()) {
        if (HandOvers.mayBeAt(call)) {
          program.attempt(() -> handOverSearch.add(call, handOvers));
        }
      }
    }
    Set<Code> roots = new LinkedHashSet<>(loops);
    handOvers.forEach(handOver -> roots.addAll(handOver.codes()));
    Ways ways = ways(roots, this::edges);
    Ways waits = anyMayCompute(loops, handOvers) ? ways(roots, this::waits) : ways;
    List<BlockingPath> result = new ArrayList<>();
    Function<Verdict, Ways> waysFor = verdict -> mayCompute(verdict) ? waits : ways;
    loops.forEach(code -> addFindings(code, contexts.of(code), waysFor, result));
    for (HandOver handOver : handOvers) {
      if (!handOver.isCalledByProgram()) {
        addFinding(handOver, waysFor.apply(handOver.verdict()), result);
      }
    }
    calledByProgram(handOvers, loops, ways)
        .forEach((code, verdict) -> addFindings(code, verdict, waysFor, result));
    Ways lockWays = locks.search(loops, ways.codes());
    loops.forEach(code -> addFindings(code, contexts.of(code), verdict -> lockWays, result));
    return result;
  }

  /**
   * The functions that the program itself calls on an event loop, where that call has no finding,
   * because it may as well run others that are harmless: they are accused where they are written.
   */
  private static Map<Code, Verdict> calledByProgram(
      List<HandOver> handOvers, List<Code> loops, Ways ways) {
    List<HandOver> called = new ArrayList<>();
    for (HandOver handOver : handOvers) {
      if (handOver.isCalledByProgram()) {
        called.add(handOver);
      }
    }
    Map<Code, Verdict> result = new LinkedHashMap<>();
    if (!called.isEmpty()) {
      called.sort(HAND_OVERS_BY_PLACE);
      Set<Code> accused = ways.blockingBehind(loops);
      for (HandOver handOver : called) {
        for (Code code : handOver.codes()) {
          if (!accused.contains(code)) {
            result.putIfAbsent(code, handOver.verdict());
          }
        }
      }
    }
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

  /** What a user should know of ways that were not followed; as sentences. */
  public List<String> gaps() {
    return Gaps.of(classes, libraryEdges, options);
  }

  private Ways ways(Collection<Code> roots, CallPaths.Edges calls) {
    List<Code> ordered = new ArrayList<>(roots);
    ordered.sort(BY_PLACE);
    return Ways.from(ordered, calls, house, options.anyImplementation());
  }

  private List<Edge> edges(Node node) {
    List<Edge> known = edges.get(node);
    if (known == null) {
      known = findEdges(node);
      edges.put(node, known);
    }
    return known;
  }

  private List<Edge> findEdges(Node node) {
    Node anyTime = node.anyTime();
    if (anyTime != node) {
      return edges(anyTime).stream()
          .filter(edge -> !FirstTimeCalls.excuses(edge.rule()))
          .map(Edge::firstTime)
          .toList();
    }
    if (node instanceof Node.Source source) {
      return sourceEdges.of(source);
    }
    return node instanceof Node.Library library ? libraryEdges.of(library) : List.of();
  }

  private void addFindings(
      Code code, Verdict verdict, Function<Verdict, Ways> waysFor, List<BlockingPath> result) {
    Ways ways = waysFor.apply(verdict);
    Map<JCTree, List<Edge>> shortest = new LinkedHashMap<>();
    for (Edge edge : ways.edges(code)) {
      List<Edge> path = edge.site() == null ? null : ways.path(edge, code);
      if (path != null) {
        shortest.merge(edge.site(), path, (a, b) -> b.size() < a.size() ? b : a);
      }
    }
    shortest.forEach(
        (site, path) -> result.add(finding(site, code, code, verdict, path, List.of())));
  }

  private BlockingPath finding(
      JCTree site, Code in, Code runs, Verdict verdict, List<Edge> path, List<Step> before) {
    List<Step> steps = new ArrayList<>(before);
    path.forEach(edge -> steps.add(edge.step()));
    Edge last = path.get(path.size() - 1);
    BlockingRule rule = Objects.requireNonNull(last.rule());
    return new BlockingPath(
        site,
        in,
        runs,
        verdict,
        steps,
        entry(runs, path, rule),
        rule,
        last.site() == null ? List.of() : locks.heldAt(last.site()));
  }

  private @Nullable Step entry(Code from, List<Edge> path, BlockingRule rule) {
    int border = house.border(from, path);
    return border >= 0
            && path.get(border).target() instanceof Node.Library library
            && !House.isOfSame(rule.target().owner(), library.method().owner.enclClass())
        ? path.get(border).step()
        : null;
  }

  private boolean counts(Verdict verdict) {
    return verdict.isEventLoop() || (options.strict() && verdict.isDoubtful());
  }

  private void addFinding(HandOver handOver, Ways ways, List<BlockingPath> result) {
    Code blocking = null;
    List<Edge> shortest = List.of();
    List<Code> codes = new ArrayList<>(handOver.codes());
    codes.sort(BY_PLACE);
    for (Code code : codes) {
      List<Edge> path = ways.shortest(code);
      if (path != null && (blocking == null || path.size() < shortest.size())) {
        blocking = code;
        shortest = path;
      }
    }
    if (blocking != null) {
      Call call = handOver.call();
      Step step = new Step(Labels.of(call), Labels.location(call));
      result.add(
          finding(
              handOver.argument(),
              call.in(),
              blocking,
              handOver.verdict(),
              shortest,
              List.of(step)));
    }
  }
}
