package dev.blockaway.checker.engine.context;

import com.sun.source.util.TreePath;
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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** On which thread a chain emits: found by walking from an operator up to the source. */
final class Signals {
  static final Verdict NOT_FOLLOWED = Verdict.unknown("where the chain comes from is not followed");

  private final Program program;
  private final Hierarchy hierarchy;
  private final Functions functions;
  private final Implementations implementations;
  private final FunctionalValues functionalValues;
  private final LocalValues values;
  private final Elements elements;
  private final AsyncTypes asyncTypes;
  private final ContextResolver contexts;
  private final FunctionUses functionUses;
  private final ChainThreads chains;
  private final OperatorSignals operators;
  private final Alternatives alternatives;
  private final Answers answers;

  /** With a hash code of its own: questions are compared more often than anything else. */
  private record Question(JCTree chain, Verdict.Where subscriber, Phase phase) {
    @Override
    public int hashCode() {
      return (31 * chain.hashCode() + subscriber.hashCode()) * 31 + phase.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Question question
          && question.chain == chain
          && question.subscriber == subscriber
          && question.phase == phase;
    }
  }

  Signals(
      Program program,
      Hierarchy hierarchy,
      AsyncTypes asyncTypes,
      Schedulers schedulers,
      ContextResolver contexts,
      ChainThreads chains,
      FunctionalValues functionalValues,
      Alternatives alternatives,
      Answers answers) {
    this.program = program;
    this.hierarchy = hierarchy;
    this.functions = new Functions(hierarchy, asyncTypes);
    this.implementations = new Implementations(program, hierarchy);
    this.functionalValues = functionalValues;
    this.values = new LocalValues(program);
    this.elements = new Elements(program, values);
    this.asyncTypes = asyncTypes;
    this.contexts = contexts;
    this.functionUses = new FunctionUses(program, contexts, answers);
    this.chains = chains;
    this.alternatives = alternatives;
    this.answers = answers;
    this.operators = new OperatorSignals(asyncTypes, functions, schedulers, chains, this, answers);
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
      return alternatives.either(
          either.cond,
          way(either.truepart, null, subscriber, phase),
          way(either.falsepart, null, subscriber, phase));
    }
    Call call = program.call(chain);
    if (call != null && chains.has(call, Effect.EMITTED)) {
      return Verdict.signal(
          "signals arrive on the thread that emits into the " + call.receiver().tsym.name);
    }
    if (call != null) {
      return chains.isOperator(call) || chains.has(call, Effect.HOPS)
          ? operators.below(call, subscriber, phase)
          : returned(call, subscriber, phase);
    }
    return TreeInfo.symbol(chain) instanceof VarSymbol variable
        ? ofVariable(variable, chain, subscriber, phase)
        : NOT_FOLLOWED;
  }

  private Alternatives.Way way(
      JCExpression chain, @Nullable TreePath around, Verdict subscriber, Phase phase) {
    return new Alternatives.Way(
        () -> around == null ? null : TreePath.getPath(around, chain),
        of(chain, subscriber, phase),
        () -> isMoved(chain));
  }

  /** The worst of the chains that some code may return; null without any. */
  private @Nullable Verdict worst(
      List<JCExpression> chains, TreePath around, Verdict subscriber, Phase phase) {
    return alternatives.worst(
        chains.stream().map(chain -> way(chain, around, subscriber, phase)).toList(), null);
  }

  /** Whether a chain is moved where it is written. */
  private boolean isMoved(JCExpression chain) {
    Call call = program.call(TreeInfo.skipParens(chain));
    JCExpression receiver = call == null ? null : call.receiverExpression();
    return call != null && (chains.isMover(call) || (receiver != null && isMoved(receiver)));
  }

  /** Whether an expression is a chain, or a future in place of one. */
  boolean isChain(JCExpression value) {
    return value.type != null
        && (asyncTypes.isReactive(value.type) || asyncTypes.isFuture(value.type));
  }

  /** Whether what a method returns may run elsewhere for one caller than for another. */
  private boolean isChainOrThreads(JCExpression argument) {
    return isChain(argument) || chains.isScheduler(argument);
  }

  /** Whether an expression is a collection of chains. */
  boolean holdsChains(JCExpression value) {
    return value.type != null && holdsChains(value.type);
  }

  private boolean holdsChains(Type type) {
    return hierarchy.supertypes(type.tsym).contains("java.lang.Iterable")
        && type.getTypeArguments().stream()
            .anyMatch(element -> asyncTypes.isReactive(hierarchy.types().wildUpperBound(element)));
  }

  /**
   * The worst thread of the chains in a collection; unknown if it is not written where it is used.
   */
  Verdict ofElements(JCExpression collection, Verdict subscriber, Phase phase) {
    Verdict worst = null;
    for (JCExpression element : elements.of(collection)) {
      Verdict verdict = of(element, subscriber, phase);
      worst = Verdict.worst(worst, verdict);
    }
    return worst == null ? NOT_FOLLOWED : worst;
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
          : ofReference(calls.get(0), caller, phase);
    }
    List<JCExpression> results = function.results().stream().filter(this::isChain).toList();
    return worst(results, function.path(), caller, phase);
  }

  /** The thread of the chain that a method reference makes or gets. */
  private Verdict ofReference(Call call, Verdict caller, Phase phase) {
    MethodSymbol method = call.callee();
    boolean starts =
        method.isStatic()
            && chains.isOperator(call)
            && method.params().stream()
                .noneMatch(
                    parameter -> asyncTypes.isAsync(parameter.type) || holdsChains(parameter.type));
    return starts ? operators.below(call, caller, phase) : returned(call, caller, phase);
  }

  /** The thread of the chain that a method returns. */
  private Verdict returned(Call call, Verdict subscriber, Phase phase) {
    boolean given = call.arguments().stream().anyMatch(this::isChainOrThreads);
    return answers.ofCall(
        call,
        ofAll -> !given || !ofAll.isEventLoop(),
        () -> returnedToAll(call, subscriber, phase));
  }

  private Verdict returnedToAll(Call call, Verdict subscriber, Phase phase) {
    Verdict worst = null;
    for (MethodSymbol method : implementations.of(call.callee(), call.receiver().tsym)) {
      Code body = program.body(method);
      Verdict result = body == null ? null : worst(body.results(), body.path(), subscriber, phase);
      worst = result == null ? worst : Verdict.worst(worst, result);
    }
    return worst == null ? foreign(call.callee().getReturnType(), call.tree(), subscriber) : worst;
  }

  private Verdict ofVariable(
      VarSymbol variable, JCExpression chain, Verdict subscriber, Phase phase) {
    Program.Parameter parameter = program.parameter(variable);
    if (parameter != null && parameter.code().form() == Code.Form.LAMBDA) {
      return ofFunctionParameter(parameter.code(), chain, subscriber, phase);
    }
    Verdict given =
        parameter == null ? null : ofMethodParameter(parameter, chain, subscriber, phase);
    TreePath scope = values.scope(chain, variable);
    List<Alternatives.Way> ways = new ArrayList<>();
    if (given != null) {
      ways.add(new Alternatives.Way(() -> scope, given, () -> false));
    }
    for (JCExpression value : values.seenBy(chain, variable)) {
      ways.add(way(value, scope, subscriber, phase));
    }
    Verdict worst = alternatives.worst(ways, variable);
    return worst == null ? foreign(variable.type, chain, subscriber) : worst;
  }

  /** The worst of the chains that the program's calls of a method give to it; null without any. */
  private @Nullable Verdict ofMethodParameter(
      Program.Parameter parameter, JCExpression chain, Verdict subscriber, Phase phase) {
    MethodSymbol method = parameter.code().method();
    Verdict worst = null;
    for (Call caller :
        method == null ? List.<Call>of() : answers.entering(contexts.callers(method))) {
      Verdict verdict =
          answers.outside(
              caller, () -> ofArgument(caller, parameter.index(), chain, subscriber, phase));
      worst = verdict == null ? worst : Verdict.worst(worst, verdict);
    }
    return worst;
  }

  /** The thread of a chain that a call gives to a method; null if it is not written there. */
  private @Nullable Verdict ofArgument(
      Call caller, int index, JCExpression chain, Verdict subscriber, Phase phase) {
    Code reference = program.code(caller.tree());
    if (reference != null) {
      return ofFunctionParameter(reference, chain, subscriber, phase);
    }
    JCExpression argument = caller.argument(index);
    return argument == null || !asyncTypes.mayBeAsync(argument.type)
        ? null
        : of(argument, subscriber, phase);
  }

  /** A publisher that a function is given: a window, or the chain itself. */
  private Verdict ofFunctionParameter(
      Code function, JCExpression chain, Verdict subscriber, Phase phase) {
    Verdict worst = null;
    for (Destination.Argument argument : functionUses.of(function.path())) {
      Verdict verdict =
          chains.isOperator(argument.call())
              ? handedOver(argument.call(), function, chain, subscriber, phase)
              : chain.type == null ? NOT_FOLLOWED : foreign(chain.type, chain, subscriber);
      worst = Verdict.worst(worst, verdict);
    }
    return worst == null ? NOT_FOLLOWED : worst;
  }

  private Verdict handedOver(
      Call operator, Code function, JCExpression chain, Verdict subscriber, Phase phase) {
    JCExpression upstream = operator.receiverExpression();
    Call maker = upstream == null ? null : program.call(TreeInfo.skipParens(upstream));
    if (maker != null && chains.has(maker, Effect.ANNOUNCES)) {
      return operators
          .into(maker, chains.emitter(maker), phase)
          .worse(contexts.of(function).rarely())
          .worse(chains.signalsInto(operator).rarely());
    }
    if (chains.takesChain(operator) && upstream != null) {
      return of(upstream, subscriber, phase);
    }
    Verdict value = maker == null ? null : ofValue(maker, chain, subscriber, phase);
    if (value != null) {
      return value;
    }
    Verdict above = chains.signalsInto(operator);
    return chains.isCalledAtSubscription(operator, function)
        ? above.worse(contexts.of(function).rarely())
        : contexts.of(function).worse(above);
  }

  /**
   * The worst of the chains that are values of another chain; null if it does not start with such,
   * or may make others of them.
   */
  private @Nullable Verdict ofValue(
      Call operator, JCExpression chain, Verdict subscriber, Phase phase) {
    Verdict worst = null;
    JCExpression receiver = operator.receiverExpression();
    Call above = receiver == null ? null : program.call(TreeInfo.skipParens(receiver));
    if (above != null) {
      worst = changesValues(operator) ? null : ofValue(above, chain, subscriber, phase);
      if (worst == null) {
        return null;
      }
    }
    for (int i = 0; i < operator.arguments().size(); i++) {
      JCExpression value = operator.arguments().get(i);
      if (functions.takesValue(operator.callee(), i) && isAlike(value.type, chain.type)) {
        worst = Verdict.worst(worst, of(value, subscriber, phase));
      } else if (functions.takesValue(operator.callee(), i) && holdsLike(value, chain)) {
        worst = Verdict.worst(worst, ofElements(value, subscriber, phase));
      }
    }
    return worst;
  }

  /** Whether an operator may have other values below it than above, or more. */
  private boolean changesValues(Call operator) {
    return operator.arguments().stream()
        .anyMatch(
            argument ->
                argument.type == null
                    || isChain(argument)
                    || hierarchy.functionalMethod(argument.type.tsym) != null);
  }

  private boolean holdsLike(JCExpression collection, JCExpression chain) {
    return holdsChains(collection)
        && collection.type.getTypeArguments().stream()
            .anyMatch(element -> isAlike(element, chain.type));
  }

  private boolean isAlike(@Nullable Type value, @Nullable Type chain) {
    return value != null
        && chain != null
        && hierarchy.types().wildUpperBound(value).tsym == chain.tsym;
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
