package dev.blockaway.checker.engine.path;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.blockaway.catalog.BlockingRule;
import dev.blockaway.checker.engine.context.ContextResolver;
import dev.blockaway.checker.engine.context.FunctionalValues;
import dev.blockaway.checker.engine.context.Placement;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.checker.engine.program.Held;
import dev.blockaway.checker.engine.program.Program;
import dev.blockaway.findings.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The calls of source code that run on the thread of that code. */
final class SourceEdges {
  /** Each set of known futures is a way through the code of its own: more are not told apart. */
  private static final int MAX_DONE = 3;

  private final Program program;
  private final ContextResolver contexts;
  private final BlockingSites sites;
  private final Dispatch dispatch;
  private final Bodies bodies;
  private final FunctionalValues functions;
  private final Loaders loaders;
  private final FirstTimeCalls firstTime;
  private final Completions completions;

  SourceEdges(
      Program program,
      ContextResolver contexts,
      BlockingSites sites,
      Dispatch dispatch,
      Bodies bodies,
      FunctionalValues functions,
      Loaders loaders,
      Completions completions,
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
  }

  List<Edge> of(Node.Source node) {
    List<Edge> result = new ArrayList<>();
    for (Call call : node.code().calls()) {
      if (!call.facts().offLoop()) {
        program.attempt(
            () -> {
              addCall(call, node, result);
              addFunctionsRunInPlace(call, node, result);
            });
      }
    }
    return result;
  }

  private void addCall(Call call, Node.Source from, List<Edge> result) {
    if (contexts.isMoved(call) || contexts.isOwnWait(call)) {
      return;
    }
    BlockingRule rule = sites.find(call, from.done());
    if (rule != null) {
      if (!firstTime.excuses(call, rule)) {
        result.add(Edge.blocking(call.tree(), () -> step(call), rule));
      }
      return;
    }
    for (Node target : dispatch.targets(call, from.self())) {
      if (!sites.isSilent(call) || isOfProgram(target)) {
        add(call, knowing(target, call, from), result);
      }
    }
    loaders.of(call).forEach(loader -> add(call, bodies.of(loader), result));
    addInitializer(call, result);
  }

  /** What the program itself says of a method is worth more than what a row says. */
  private static boolean isOfProgram(Node target) {
    return target instanceof Node.Source
        || (target instanceof Node.AnyOf anyOf && anyOf.only() instanceof Node.Source);
  }

  private void addInitializer(Call call, List<Edge> result) {
    MethodSymbol callee = call.callee();
    if (callee.isConstructor() && callee.owner instanceof ClassSymbol type) {
      Code initializer = program.initializer(type);
      if (initializer != null) {
        add(call, new Node.Source(initializer), result);
      }
    }
  }

  /** Functions that a call runs at once are part of the code that hands them over. */
  private void addFunctionsRunInPlace(Call call, Node.Source from, List<Edge> result) {
    if (call.arguments().isEmpty() || !functions.takesFunctions(call.callee())) {
      return;
    }
    for (int i = 0; i < call.arguments().size(); i++) {
      List<Code> codes = functions.given(call, i);
      Placement placement = codes.isEmpty() ? null : contexts.argument(call, i);
      if (placement != null && placement.inPlace()) {
        for (Code code : codes) {
          if (contexts.isRun(code, placement)) {
            add(call, knowing(bodies.of(code), call, from), result);
          }
        }
      }
    }
  }

  /**
   * The same code, as it runs where more is known of futures than it says itself; null if it has
   * nothing to wait for.
   */
  private @Nullable Node knowing(@Nullable Node target, Call call, Node.Source from) {
    if (target instanceof Node.Library && completions.waitsForNothing(call, from.done())) {
      return null;
    }
    if (!(target instanceof Node.Source source)) {
      return target;
    }
    Set<Held> done = completions.inside(source.code(), call, from.done());
    return done.isEmpty() || done.size() > MAX_DONE
        ? target
        : new Node.Source(source.code(), source.self(), done, source.isFirstTime());
  }

  private void add(Call call, @Nullable Node target, List<Edge> result) {
    if (target != null) {
      Edge edge = Edge.to(call.tree(), () -> step(call), target);
      result.add(firstTime.contains(call) ? edge.firstTime() : edge);
    }
  }

  private static Step step(Call call) {
    return new Step(Labels.of(call), Labels.location(call));
  }
}
