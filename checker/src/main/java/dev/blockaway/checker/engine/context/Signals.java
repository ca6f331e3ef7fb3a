package dev.blockaway.checker.engine.context;

import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCConditional;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCTypeCast;
import com.sun.tools.javac.tree.TreeInfo;
import dev.blockaway.catalog.ChainRule.Effect;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.checker.engine.program.Destination;
import dev.blockaway.checker.engine.program.Program;
import dev.blockaway.checker.engine.rule.AsyncTypes;
import dev.blockaway.checker.engine.rule.Hierarchy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** On which thread a chain emits: found by walking from an operator up to the source. */
final class Signals {
  static final Verdict NOT_FOLLOWED = Verdict.unknown("where the chain comes from is not followed");

  private final Program program;
  private final Hierarchy hierarchy;
  private final Implementations implementations;
  private final FunctionalValues functionalValues;
  private final LocalValues values;
  private final AsyncTypes asyncTypes;
  private final ContextResolver contexts;
  private final FunctionUses functionUses;
  private final ChainThreads chains;
  private final OperatorSignals operators;
  private final Answers answers;

  /** Trees compare by identity. */
  private record Question(JCTree chain, Verdict.Where subscriber, Phase phase) {}

  Signals(
      Program program,
      Hierarchy hierarchy,
      AsyncTypes asyncTypes,
      Schedulers schedulers,
      ContextResolver contexts,
      ChainThreads chains,
      Answers answers) {
    this.program = program;
    this.hierarchy = hierarchy;
    this.implementations = new Implementations(program, hierarchy);
    this.functionalValues = new FunctionalValues(program, hierarchy);
    this.values = new LocalValues(program);
    this.asyncTypes = asyncTypes;
    this.contexts = contexts;
    this.functionUses = new FunctionUses(program, contexts);
    this.chains = chains;
    this.answers = answers;
    this.operators =
        new OperatorSignals(
            asyncTypes, new Functions(hierarchy, asyncTypes), schedulers, chains, this, answers);
  }

  /** What the operators of the chains do. */
  OperatorSignals operators() {
    return operators;
  }

  /** The thread on which a chain emits when it is subscribed to on another. */
  Verdict of(JCExpression chain, Verdict subscriber, Phase phase) {
    JCExpression value = TreeInfo.skipParens(chain);
    return answers.verdict(
        new Question(value, subscriber.where(), phase), () -> find(value, subscriber, phase));
  }

  /** The call written at a tree; null if it is none. */
  @Nullable Call call(JCTree tree) {
    return program.call(tree);
  }

  private Verdict find(JCExpression chain, Verdict subscriber, Phase phase) {
    if (chain instanceof JCTypeCast cast) {
      return of(cast.expr, subscriber, phase);
    }
    if (chain instanceof JCConditional either) {
      return of(either.truepart, subscriber, phase).worse(of(either.falsepart, subscriber, phase));
    }
    Call call = program.call(chain);
    if (call != null) {
      return chains.isOperator(call) || chains.rule(call, Effect.HOPS) != null
          ? operators.below(call, subscriber, phase)
          : returned(call, subscriber, phase);
    }
    return TreeInfo.symbol(chain) instanceof VarSymbol variable
        ? ofVariable(variable, chain, subscriber, phase)
        : NOT_FOLLOWED;
  }

  /** Whether an expression is a chain, or a future in place of one. */
  boolean isChain(JCExpression value) {
    return value.type != null
        && (asyncTypes.isReactive(value.type) || asyncTypes.isFuture(value.type));
  }

  /** Whether an expression is a collection of chains. */
  boolean holdsChains(JCExpression value) {
    return value.type != null
        && hierarchy.supertypes(value.type.tsym).contains("java.lang.Iterable")
        && value.type.getTypeArguments().stream().anyMatch(asyncTypes::isReactive);
  }

  /** The thread of the chain that a function returns: unknown if the function is not in sight. */
  Verdict ofFunction(JCExpression function, Verdict caller, Phase phase) {
    Verdict worst = null;
    for (Code code : functionalValues.of(function)) {
      Verdict verdict = ofCode(code, caller, phase);
      worst = Verdict.worst(worst, verdict == null ? NOT_FOLLOWED : verdict);
    }
    return worst == null ? NOT_FOLLOWED : worst;
  }

  /** The thread of the future that a function returns; null if it returns none. */
  @Nullable Verdict ofFutureFunction(JCExpression function, Verdict caller, Phase phase) {
    Verdict worst = null;
    for (Code code : functionalValues.of(function)) {
      Verdict verdict = ofCode(code, caller, phase);
      worst = verdict == null ? worst : Verdict.worst(worst, verdict);
    }
    return worst;
  }

  private @Nullable Verdict ofCode(Code function, Verdict caller, Phase phase) {
    if (function.form() == Code.Form.REFERENCE) {
      List<Call> calls = function.calls();
      return calls.isEmpty() || !asyncTypes.isAsync(calls.get(0).callee().getReturnType())
          ? null
          : returned(calls.get(0), caller, phase);
    }
    Verdict worst = null;
    for (JCExpression result : function.results()) {
      if (isChain(result)) {
        worst = Verdict.worst(worst, of(result, caller, phase));
      }
    }
    return worst;
  }

  /** The thread of the chain that a method returns. */
  private Verdict returned(Call call, Verdict subscriber, Phase phase) {
    Verdict worst = null;
    for (MethodSymbol method : implementations.of(call.callee(), call.receiver().tsym)) {
      Code body = program.body(method);
      for (JCExpression result : body == null ? List.<JCExpression>of() : body.results()) {
        worst = Verdict.worst(worst, of(result, subscriber, phase));
      }
    }
    return worst == null ? foreign(call.callee().getReturnType(), call.tree(), subscriber) : worst;
  }

  private Verdict ofVariable(
      VarSymbol variable, JCExpression chain, Verdict subscriber, Phase phase) {
    Program.Parameter parameter = program.parameter(variable);
    if (parameter != null && parameter.code().form() == Code.Form.LAMBDA) {
      return ofFunctionParameter(parameter.code(), chain, subscriber, phase);
    }
    Verdict worst =
        parameter == null ? null : ofMethodParameter(parameter, chain, subscriber, phase);
    for (JCExpression value : values.seenBy(chain, variable)) {
      worst = Verdict.worst(worst, of(value, subscriber, phase));
    }
    return worst == null ? foreign(variable.type, chain, subscriber) : worst;
  }

  /** The worst of the chains that the program's calls of a method give to it; null without any. */
  private @Nullable Verdict ofMethodParameter(
      Program.Parameter parameter, JCExpression chain, Verdict subscriber, Phase phase) {
    MethodSymbol method = parameter.code().method();
    Verdict worst = null;
    for (Call caller : method == null ? List.<Call>of() : contexts.callers(method)) {
      Code reference = program.code(caller.tree());
      Verdict verdict = null;
      if (reference != null) {
        verdict = ofFunctionParameter(reference, chain, subscriber, phase);
      } else if (parameter.index() < caller.arguments().size()) {
        verdict = of(caller.arguments().get(parameter.index()), subscriber, phase);
      }
      if (verdict != null) {
        worst = Verdict.worst(worst, verdict);
      }
    }
    return worst;
  }

  /** A publisher that a function is given: a window, or the chain itself. */
  private Verdict ofFunctionParameter(
      Code function, JCExpression chain, Verdict subscriber, Phase phase) {
    Verdict worst = null;
    for (Destination.Argument argument : functionUses.of(function.path())) {
      Verdict verdict =
          chains.isOperator(argument.call())
              ? handedOver(argument.call(), function, subscriber, phase)
              : chain.type == null ? NOT_FOLLOWED : foreign(chain.type, chain, subscriber);
      worst = Verdict.worst(worst, verdict);
    }
    return worst == null ? NOT_FOLLOWED : worst;
  }

  private Verdict handedOver(Call operator, Code function, Verdict subscriber, Phase phase) {
    JCExpression upstream = operator.receiverExpression();
    return chains.takesChain(operator) && upstream != null
        ? of(upstream, subscriber, phase)
        : contexts.of(function).worse(chains.signalsInto(operator));
  }

  /**
   * A chain whose source is not in sight: it emits on threads of its own, if it is declared as a
   * chain. What is taken out of a collection, an optional or a supplier may be any chain.
   */
  private Verdict foreign(Type declared, JCTree chain, Verdict subscriber) {
    if (asyncTypes.completesOnLoop(declared)) {
      return Verdict.eventLoop(
          "the result of a " + declared.tsym.name + " arrives on the event loop of its client");
    }
    if (chains.isFuture(declared)) {
      return subscriber.isEventLoop()
          ? Verdict.signal("a future that is complete already continues on the calling thread")
          : Verdict.unknown("the thread that completes " + chain + " is not known");
    }
    return asyncTypes.isReactive(declared)
        ? Verdict.signal("signals arrive on the thread of their source, most often an event loop")
        : NOT_FOLLOWED;
  }
}
