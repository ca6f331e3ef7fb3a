package dev.blockaway.checker.engine.path;

import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCLiteral;
import dev.blockaway.checker.engine.context.ContextResolver;
import dev.blockaway.checker.engine.context.FunctionalValues;
import dev.blockaway.checker.engine.context.Placement;
import dev.blockaway.checker.engine.context.Verdict;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Finds where functions that are made elsewhere are handed to an event loop. */
final class HandOvers {
  private final ContextResolver contexts;
  private final FunctionalValues functions;
  private final Predicate<Verdict> counts;

  /**
   * A function made elsewhere and handed over here.
   *
   * @param isCalledByProgram whether the program itself calls it on the event loop, instead of a
   *     library
   */
  record HandOver(
      Call call,
      JCExpression argument,
      Verdict verdict,
      boolean isCalledByProgram,
      List<Code> codes) {}

  /**
   * Looks in one program.
   *
   * @param counts which verdicts are those of an event loop
   */
  HandOvers(ContextResolver contexts, FunctionalValues functions, Predicate<Verdict> counts) {
    this.contexts = contexts;
    this.functions = functions;
    this.counts = counts;
  }

  /** Most calls take no arguments, or constants, or functions that are written there. */
  static boolean mayBeAt(Call call) {
    for (JCExpression argument : call.arguments()) {
      if (!FunctionalValues.isWrittenHere(argument) && !(argument instanceof JCLiteral)) {
        return true;
      }
    }
    return false;
  }

  /** Adds those of one call. */
  void add(Call call, List<HandOver> result) {
    if (!functions.takesFunctions(call.callee())) {
      return;
    }
    List<JCExpression> arguments = call.arguments();
    for (int i = 0; i < arguments.size(); i++) {
      JCExpression argument = arguments.get(i);
      if (FunctionalValues.isWrittenHere(argument)) {
        continue;
      }
      List<Code> codes = functions.given(call, i);
      if (!codes.isEmpty()) {
        Placement placement = contexts.argument(call, i);
        if (!placement.inPlace() && counts.test(placement.verdict())) {
          result.add(
              new HandOver(
                  call,
                  argument,
                  placement.verdict(),
                  placement.isCalledByProgram(),
                  run(codes, placement)));
        }
      }
    }
  }

  /** Those that are no contexts themselves: these have findings of their own. */
  private List<Code> run(List<Code> codes, Placement placement) {
    List<Code> result = new ArrayList<>();
    for (Code code : codes) {
      if (!contexts.of(code).isEventLoop() && contexts.isRun(code, placement)) {
        result.add(code);
      }
    }
    return result;
  }
}
