package dev.blockaway.checker.engine.path;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.blockaway.catalog.BlockingRule;
import dev.blockaway.checker.engine.context.ContextResolver;
import dev.blockaway.checker.engine.context.FunctionalValues;
import dev.blockaway.checker.engine.context.Placement;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.checker.engine.program.Program;
import dev.blockaway.findings.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The calls of source code that run on the thread of that code. */
final class SourceEdges {
  private final Program program;
  private final ContextResolver contexts;
  private final BlockingSites sites;
  private final Dispatch dispatch;
  private final Bodies bodies;
  private final FunctionalValues functions;
  private final Loaders loaders;
  private final FirstTimeCalls firstTime;
  private final Completions completions;
  private final Parameters parameters;

  SourceEdges(
      Program program,
      ContextResolver contexts,
      BlockingSites sites,
      Dispatch dispatch,
      Bodies bodies,
      FunctionalValues functions,
      Loaders loaders,
      Completions completions,
      Parameters parameters,
      FirstTimeCalls firstTime) {
    this.program = program;
    this.contexts = contexts;
    this.sites = sites;
    this.dispatch = dispatch;
    this.bodies = bodies;
    this.functions = functions;
    this.loaders = loaders;
    this.firstTime = firstTime;
    this.completions = completions;
    this.parameters = parameters;
  }

  List<Edge> of(Node.Source node) {
    List<Edge> result = new ArrayList<>();
    for (Call call : node.code().calls()) {
      if (!call.facts().offLoop() && node.given().mayReach(call.facts())) {
        List<Node> targets = new ArrayList<>(1);
        program.attempt(
            () -> {
              addCall(call, node, targets, result);
              addFunctionsRunInPlace(call, node, targets);
            });
        addEdges(call, targets, result);
      }
    }
    return result;
  }

  private void addEdges(Call call, List<Node> targets, List<Edge> result) {
    boolean isFirstTime =
        !targets.isEmpty() && program.attempt(() -> firstTime.contains(call), false);
    for (Node target : targets) {
      Edge edge = Edge.to(call.tree(), () -> step(call), target);
      result.add(isFirstTime ? edge.firstTime() : edge);
    }
  }

  private void addCall(Call call, Node.Source from, List<Node> targets, List<Edge> result) {
    if (contexts.isMoved(call) || contexts.isOwnWait(call)) {
      return;
    }
    BlockingRule rule = sites.find(call, from.given().done());
    if (rule != null) {
      if (!firstTime.excuses(call, rule)) {
        result.add(Edge.blocking(call.tree(), () -> step(call), rule));
      }
      return;
    }
    for (Node target : dispatch.targets(call, from.self())) {
      if (!sites.isSilent(call, isOfProgram(target))) {
        add(knowing(target, call, from), targets);
      }
    }
    loaders.of(call).forEach(loader -> add(bodies.of(loader), targets));
    addInitializer(call, targets);
  }

  private static boolean isOfProgram(Node target) {
    return target instanceof Node.Source
        || (target instanceof Node.AnyOf anyOf && anyOf.only() instanceof Node.Source);
  }

  private void addInitializer(Call call, List<Node> targets) {
    MethodSymbol callee = call.callee();
    if (callee.isConstructor() && callee.owner instanceof ClassSymbol type) {
      Code initializer = program.initializer(type);
      if (initializer != null) {
        targets.add(new Node.Source(initializer));
      }
    }
  }

  /** Functions that a call runs at once are part of the code that hands them over. */
  private void addFunctionsRunInPlace(Call call, Node.Source from, List<Node> targets) {
    if (call.arguments().isEmpty() || !functions.takesFunctions(call.callee())) {
      return;
    }
    for (int i = 0; i < call.arguments().size(); i++) {
      List<Code> codes = functions.given(call, i);
      Placement placement = codes.isEmpty() ? null : contexts.argument(call, i);
      if (placement != null && placement.inPlace()) {
        for (Code code : codes) {
          if (contexts.isRun(code, placement) && !isLeftOut(code, call)) {
            add(knowing(bodies.of(code), call, from), targets);
          }
        }
      }
    }
  }

  /** Whether the calling code itself makes a function only where no event loop comes. */
  private boolean isLeftOut(Code function, Call call) {
    return function.enclosing() == call.in() && program.isMadeOffLoop(function);
  }

  /**
   * The same code, as it runs where more is known than it says itself; null if it has nothing to
   * wait for.
   */
  private @Nullable Node knowing(@Nullable Node target, Call call, Node.Source from) {
    if (target instanceof Node.Library && completions.waitsForNothing(call, from.given().done())) {
      return null;
    }
    if (target instanceof Node.AnyOf several && several.hasSource()) {
      return knowing(several, call, from);
    }
    return target instanceof Node.Source source ? knowing(source, call, from) : target;
  }

  private Node knowing(Node.AnyOf several, Call call, Node.Source from) {
    List<Node> known = new ArrayList<>();
    for (Node one : several.known()) {
      known.add(one instanceof Node.Source source ? knowing(source, call, from) : one);
    }
    return known.equals(several.known()) ? several : new Node.AnyOf(known, several.unread());
  }

  private Node knowing(Node.Source target, Call call, Node.Source from) {
    Code code = target.code();
    Given given =
        new Given(
            completions.inside(code, call, from.given().done()),
            parameters.inside(code, call, from.given().constants()));
    return given.isNothing()
        ? target
        : new Node.Source(code, target.self(), given, target.isFirstTime());
  }

  private static void add(@Nullable Node target, List<Node> targets) {
    if (target != null) {
      targets.add(target);
    }
  }

  private static Step step(Call call) {
    return new Step(Labels.of(call), Labels.location(call));
  }
}
