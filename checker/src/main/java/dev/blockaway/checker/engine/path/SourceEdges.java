package dev.blockaway.checker.engine.path;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.CompletionFailure;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import dev.blockaway.catalog.BlockingRule;
import dev.blockaway.checker.engine.context.ContextResolver;
import dev.blockaway.checker.engine.context.FunctionalValues;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.checker.engine.program.Program;
import dev.blockaway.findings.Step;
import java.util.ArrayList;
import java.util.List;

/** The calls of source code that run on the thread of that code. */
final class SourceEdges {
  private final Program program;
  private final ContextResolver contexts;
  private final BlockingSites sites;
  private final Dispatch dispatch;
  private final FunctionalValues functions;

  SourceEdges(
      Program program,
      ContextResolver contexts,
      BlockingSites sites,
      Dispatch dispatch,
      FunctionalValues functions) {
    this.program = program;
    this.contexts = contexts;
    this.sites = sites;
    this.dispatch = dispatch;
    this.functions = functions;
  }

  List<Edge> of(Code code) {
    List<Edge> result = new ArrayList<>();
    for (Call call : code.calls()) {
      if (!call.facts().offLoop()) {
        addOrGiveUp(call, result);
      }
    }
    return result;
  }

  /** A class that is missing on the class path costs what depends on this call and no more. */
  private void addOrGiveUp(Call call, List<Edge> result) {
    try {
      addCall(call, result);
      addFunctionsRunInPlace(call, result);
    } catch (CompletionFailure missingClass) {
      // nothing is known of the call
    } catch (RuntimeException | StackOverflowError ours) {
      program.mishaps().add(ours);
    }
  }

  private void addCall(Call call, List<Edge> result) {
    if (contexts.isMoved(call) || contexts.isOwnWait(call)) {
      return;
    }
    Step step = new Step(Labels.of(call), Labels.location(call));
    BlockingRule rule = sites.find(call);
    if (rule != null) {
      result.add(Edge.blocking(call.tree(), step, rule));
      return;
    }
    List<Code> targets = dispatch.targets(call);
    if (targets.size() == 1) {
      addCode(call, step, targets.get(0), result);
    } else if (!targets.isEmpty()) {
      addAnyOf(call, step, targets, result);
    } else if (isLibrary(call)) {
      result.add(Edge.to(call.tree(), step, new Node.Library(call.callee())));
    }
    addInitializer(call, step, result);
  }

  private boolean isLibrary(Call call) {
    return call.callee().owner instanceof ClassSymbol owner && program.declaration(owner) == null;
  }

  /** Code that is a context itself has findings of its own: the path does not go through it. */
  private void addCode(Call call, Step step, Code target, List<Edge> result) {
    if (!contexts.of(target).isEventLoop()) {
      result.add(Edge.to(call.tree(), step, new Node.Source(target)));
    }
  }

  private void addAnyOf(Call call, Step step, List<Code> targets, List<Edge> result) {
    List<Node> nodes = new ArrayList<>();
    for (Code target : targets) {
      if (contexts.of(target).isEventLoop()) {
        return;
      }
      nodes.add(new Node.Source(target));
    }
    result.add(Edge.to(call.tree(), step, new Node.AnyOf(nodes)));
  }

  private void addInitializer(Call call, Step step, List<Edge> result) {
    MethodSymbol callee = call.callee();
    if (callee.isConstructor() && callee.owner instanceof ClassSymbol type) {
      Code initializer = program.initializer(type);
      if (initializer != null) {
        result.add(Edge.to(call.tree(), step, new Node.Source(initializer)));
      }
    }
  }

  /** Functions that a call runs at once are part of the code that hands them over. */
  private void addFunctionsRunInPlace(Call call, List<Edge> result) {
    List<JCExpression> arguments = call.arguments();
    for (int i = 0; i < arguments.size(); i++) {
      List<Code> codes = functions.of(arguments.get(i));
      if (!codes.isEmpty() && contexts.argument(call, i).inPlace()) {
        for (Code code : codes) {
          Step step = new Step(Labels.of(call), Labels.location(call));
          addCode(call, step, code, result);
        }
      }
    }
  }
}
