package dev.blockaway.checker.engine.context;

import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCConditional;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCLambda;
import com.sun.tools.javac.tree.JCTree.JCMemberReference;
import com.sun.tools.javac.tree.JCTree.JCTypeCast;
import com.sun.tools.javac.tree.TreeInfo;
import dev.blockaway.catalog.ChainRule;
import dev.blockaway.catalog.ChainRule.Effect;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.checker.engine.program.Destination;
import dev.blockaway.checker.engine.program.Program;
import dev.blockaway.checker.engine.rule.AsyncTypes;
import dev.blockaway.checker.engine.rule.Hierarchy;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** On which thread a chain emits: found by walking from an operator up to the source. */
final class Signals {
  private static final Verdict NOT_FOLLOWED =
      Verdict.unknown("where the chain comes from is not followed");
  private static final Verdict IN_PROGRESS = Verdict.allowed("the chain feeds itself");

  private final Program program;
  private final Hierarchy hierarchy;
  private final Implementations implementations;
  private final LocalValues values;
  private final AsyncTypes asyncTypes;
  private final Schedulers schedulers;
  private final ContextResolver contexts;
  private final ChainThreads chains;
  private final Map<Question, Verdict> known = new HashMap<>();

  /** Trees compare by identity. */
  private record Question(JCTree chain, Verdict.Where subscriber) {}

  Signals(
      Program program,
      Hierarchy hierarchy,
      AsyncTypes asyncTypes,
      Schedulers schedulers,
      ContextResolver contexts,
      ChainThreads chains) {
    this.program = program;
    this.hierarchy = hierarchy;
    this.implementations = new Implementations(program, hierarchy);
    this.values = new LocalValues(program);
    this.asyncTypes = asyncTypes;
    this.schedulers = schedulers;
    this.contexts = contexts;
    this.chains = chains;
  }

  /** The thread on which an operator receives signals. */
  Verdict into(Call operator, Verdict subscriber) {
    JCExpression receiver = operator.receiverExpression();
    if (receiver != null && !operator.callee().isStatic()) {
      return of(receiver, subscriber);
    }
    return operands(operator, subscriber, subscriber, true);
  }

  /** The thread on which a chain emits when it is subscribed to on another. */
  Verdict of(JCExpression chain, Verdict subscriber) {
    JCExpression value = TreeInfo.skipParens(chain);
    Question question = new Question(value, subscriber.where());
    Verdict verdict = known.get(question);
    if (verdict == null) {
      known.put(question, IN_PROGRESS);
      verdict = find(value, subscriber);
      known.put(question, verdict);
    }
    return verdict;
  }

  private Verdict find(JCExpression chain, Verdict subscriber) {
    if (chain instanceof JCTypeCast cast) {
      return of(cast.expr, subscriber);
    }
    if (chain instanceof JCConditional either) {
      return of(either.truepart, subscriber).worse(of(either.falsepart, subscriber));
    }
    Call call = program.call(chain);
    if (call != null) {
      return chains.isOperator(call) || chains.rule(call, Effect.HOPS) != null
          ? below(call, subscriber)
          : returned(call, subscriber);
    }
    return TreeInfo.symbol(chain) instanceof VarSymbol variable
        ? ofVariable(variable, chain, subscriber)
        : NOT_FOLLOWED;
  }

  /** The thread below an operator. */
  private Verdict below(Call operator, Verdict subscriber) {
    ChainRule moves = chains.rule(operator, Effect.MOVES_SIGNALS);
    if (moves != null && moves.parameter() >= 0) {
      return schedulers.threads(operator.argument(moves.parameter()), into(operator, subscriber));
    }
    ChainRule hops = chains.rule(operator, Effect.HOPS);
    if (hops != null) {
      return hops.parameter() >= 0
          ? schedulers.threads(operator.argument(hops.parameter()), subscriber)
          : Verdict.eventLoop(
              ChainThreads.name(operator) + " continues on a thread that must not block");
    }
    ChainRule source = chains.rule(operator, Effect.MOVES_SOURCE);
    Verdict above =
        source != null && source.parameter() >= 0
            ? schedulers.threads(operator.argument(source.parameter()), subscriber)
            : subscriber;
    Verdict pool = offloaded(operator, above);
    return pool != null ? pool : combined(operator, above);
  }

  /** The pool of an operator such as {@code supplyAsync}; null for others. */
  private @Nullable Verdict offloaded(Call operator, Verdict caller) {
    ChainRule offload = chains.rule(operator, Effect.OFFLOADS);
    if (offload == null) {
      return null;
    }
    return offload.parameter() < 0
        ? Verdict.allowed(ChainThreads.name(operator) + " completes on a pool")
        : schedulers.threads(operator.argument(offload.parameter()), caller);
  }

  /** The thread of an operator that passes signals on or brings in other publishers. */
  private Verdict combined(Call operator, Verdict subscriber) {
    if (operator.callee().isStatic() || operator.receiverExpression() == null) {
      return operands(operator, subscriber, subscriber, true);
    }
    Verdict upstream = into(operator, subscriber);
    boolean takesChain = chains.has(operator, ChainThreads.TAKES_CHAIN);
    boolean replaces = takesChain || chains.has(operator, EnumSet.of(Effect.REPLACES));
    boolean joins = takesChain || chains.has(operator, EnumSet.of(Effect.JOINS));
    return operands(operator, upstream, joins ? subscriber : upstream, !replaces);
  }

  /**
   * The worst thread of an operator's publishers.
   *
   * @param upstream the thread of its own signals
   * @param inner the thread that subscribes to the publishers it is given
   * @param keeps whether its own signals come through
   */
  private Verdict operands(Call operator, Verdict upstream, Verdict inner, boolean keeps) {
    Verdict worst = null;
    for (JCExpression argument : operator.arguments()) {
      Verdict verdict = operand(argument, inner);
      if (verdict != null) {
        worst = Verdict.worst(worst, verdict);
      }
    }
    boolean source = operator.callee().isStatic();
    if (worst == null) {
      return upstream;
    }
    return keeps && !source ? upstream.worse(worst) : worst;
  }

  /** The thread of a publisher argument, or of the publisher that a function returns. */
  private @Nullable Verdict operand(JCExpression argument, Verdict inner) {
    JCExpression value = TreeInfo.skipParens(argument);
    if (value.type != null && (asyncTypes.isReactive(value.type) || isFuture(value))) {
      return of(value, inner);
    }
    if (value.type != null && holdsChains(value.type)) {
      return NOT_FOLLOWED;
    }
    if (!(value instanceof JCLambda || value instanceof JCMemberReference)) {
      return null;
    }
    Code function = program.code(value);
    return function == null ? null : ofFunction(function, inner);
  }

  /** Whether a type is a collection of chains. */
  private boolean holdsChains(Type type) {
    return hierarchy.supertypes(type.tsym).contains("java.lang.Iterable")
        && type.getTypeArguments().stream().anyMatch(asyncTypes::isReactive);
  }

  private boolean isFuture(JCExpression value) {
    return value.type != null && asyncTypes.isFuture(value.type);
  }

  private @Nullable Verdict ofFunction(Code function, Verdict inner) {
    if (function.form() == Code.Form.REFERENCE) {
      List<Call> calls = function.calls();
      return calls.isEmpty() || !isPublisher(calls.get(0).callee())
          ? null
          : returned(calls.get(0), inner);
    }
    Verdict worst = null;
    for (JCExpression result : function.results()) {
      if (result.type != null && asyncTypes.isReactive(result.type)) {
        Verdict verdict = of(result, inner);
        worst = Verdict.worst(worst, verdict);
      }
    }
    return worst;
  }

  private boolean isPublisher(MethodSymbol method) {
    return asyncTypes.isReactive(method.getReturnType());
  }

  /** The thread of the chain that a method returns. */
  private Verdict returned(Call call, Verdict subscriber) {
    Verdict worst = null;
    for (MethodSymbol method : implementations.of(call.callee(), call.receiver().tsym)) {
      Code body = program.body(method);
      for (JCExpression result : body == null ? List.<JCExpression>of() : body.results()) {
        Verdict verdict = of(result, subscriber);
        worst = Verdict.worst(worst, verdict);
      }
    }
    return worst == null ? foreign(call.callee().getReturnType(), call.tree(), subscriber) : worst;
  }

  private Verdict ofVariable(VarSymbol variable, JCExpression chain, Verdict subscriber) {
    Program.Parameter parameter = program.parameter(variable);
    if (parameter != null && parameter.code().form() == Code.Form.LAMBDA) {
      return ofLambdaParameter(parameter.code(), chain, subscriber);
    }
    Verdict worst = parameter == null ? null : ofMethodParameter(parameter, chain, subscriber);
    for (JCExpression value : values.seenBy(chain, variable)) {
      Verdict verdict = of(value, subscriber);
      worst = Verdict.worst(worst, verdict);
    }
    return worst == null ? foreign(variable.type, chain, subscriber) : worst;
  }

  /** The worst of the chains that the program's calls of a method give to it; null without any. */
  private @Nullable Verdict ofMethodParameter(
      Program.Parameter parameter, JCExpression chain, Verdict subscriber) {
    MethodSymbol method = parameter.code().method();
    Verdict worst = null;
    for (Call caller : method == null ? List.<Call>of() : contexts.callers(method)) {
      Code reference = program.code(caller.tree());
      Verdict verdict = null;
      if (reference != null) {
        verdict = ofLambdaParameter(reference, chain, subscriber);
      } else if (parameter.index() < caller.arguments().size()) {
        verdict = of(caller.arguments().get(parameter.index()), subscriber);
      }
      if (verdict != null) {
        worst = Verdict.worst(worst, verdict);
      }
    }
    return worst;
  }

  /** A publisher that an operator hands to its function: a window, or the chain itself. */
  private Verdict ofLambdaParameter(Code lambda, JCExpression chain, Verdict subscriber) {
    if (!(Destination.of(program, lambda.path()) instanceof Destination.Argument argument)
        || !chains.isOperator(argument.call())) {
      return chain.type == null ? NOT_FOLLOWED : foreign(chain.type, chain, subscriber);
    }
    JCExpression upstream = argument.call().receiverExpression();
    return chains.has(argument.call(), ChainThreads.TAKES_CHAIN) && upstream != null
        ? of(upstream, subscriber)
        : contexts.of(lambda);
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
