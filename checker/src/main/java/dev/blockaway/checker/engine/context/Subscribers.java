package dev.blockaway.checker.engine.context;

import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCLambda;
import dev.blockaway.catalog.ChainRule;
import dev.blockaway.catalog.ChainRule.Effect;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.checker.engine.program.Destination;
import dev.blockaway.checker.engine.program.Program;
import dev.blockaway.checker.engine.rule.AsyncTypes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who subscribes to a chain, or who asks it for elements: found by walking from the source down to
 * where the chain goes.
 */
final class Subscribers {
  private static final Verdict NOT_SUBSCRIBED =
      Verdict.unknown("nothing says who subscribes to the chain");

  /** The operators that ask for elements on other threads than the one that subscribes. */
  private static final Set<Effect> ASKS_ELSEWHERE =
      EnumSet.of(Effect.MOVES_SIGNALS, Effect.HOPS, Effect.MAY_HOP, Effect.REPLACES, Effect.JOINS);

  private final Program program;
  private final LocalValues values;
  private final AsyncTypes asyncTypes;
  private final Functions functions;
  private final FunctionalValues functionalValues;
  private final ContextResolver contexts;
  private final FunctionUses functionUses;
  private final ChainThreads chains;
  private final Alternatives alternatives;
  private final Answers answers;

  /** Who subscribes only; null if this is the one. */
  private final @Nullable Subscribers once;

  /** Trees compare by identity. */
  private record Question(JCTree chain, Mere mere, boolean asks) {
    @Override
    public int hashCode() {
      return 31 * (31 * chain.hashCode() + mere.hashCode()) + (asks ? 1 : 0);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Question question
          && question.chain == chain
          && question.mere == mere
          && question.asks == asks;
    }
  }

  /** What is seen above an operator. */
  private record Above(JCTree operator, Mere mere, boolean asks) {
    @Override
    public int hashCode() {
      return 31 * (31 * operator.hashCode() + mere.hashCode()) + (asks ? 1 : 0);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Above above
          && above.operator == operator
          && above.mere == mere
          && above.asks == asks;
    }
  }

  /**
   * Walks the chains of one program.
   *
   * @param once who subscribes, for finding who asks for elements; null for who subscribes
   */
  Subscribers(
      Program program,
      AsyncTypes asyncTypes,
      Functions functions,
      FunctionalValues functionalValues,
      ContextResolver contexts,
      ChainThreads chains,
      Alternatives alternatives,
      Answers answers,
      @Nullable Subscribers once) {
    this.program = program;
    this.values = new LocalValues(program);
    this.asyncTypes = asyncTypes;
    this.functions = functions;
    this.functionalValues = functionalValues;
    this.contexts = contexts;
    this.functionUses = new FunctionUses(program, contexts, answers);
    this.chains = chains;
    this.alternatives = alternatives;
    this.answers = answers;
    this.once = once;
  }

  /**
   * Who subscribes to a chain.
   *
   * @param mere whether the chain is a mere function so far
   */
  private Verdict of(TreePath chain, Mere mere) {
    return answers.verdict(
        new Question((JCTree) chain.getLeaf(), mere, once != null),
        () -> find(chain, Destination.of(program, chain), mere));
  }

  private Verdict find(TreePath chain, Destination destination, Mere mere) {
    if (destination instanceof Destination.Receiver receiver) {
      return above(receiver.call(), mere);
    }
    if (destination instanceof Destination.Argument argument) {
      return ofArgument(argument.call(), argument.index(), mere);
    }
    if (destination instanceof Destination.Result result) {
      return ofResult(result.code(), mere);
    }
    return destination instanceof Destination.Variable variable
        ? worst(values.usesOf(chain, variable.variable()), variable.variable(), mere)
        : NOT_SUBSCRIBED;
  }

  private Verdict worst(List<TreePath> uses, VarSymbol variable, Mere mere) {
    List<Alternatives.Way> ways = new ArrayList<>();
    for (TreePath use : uses) {
      ways.add(new Alternatives.Way(() -> use, of(use, mere), () -> isMoved(use, new HashSet<>())));
    }
    Verdict worst = alternatives.worst(ways, variable);
    return worst == null ? NOT_SUBSCRIBED : worst;
  }

  /** Whether the chain at a place is moved where it goes. */
  private boolean isMoved(TreePath chain, Set<Object> visited) {
    Destination destination = Destination.of(program, chain);
    if (destination instanceof Destination.Receiver receiver) {
      return chains.isMover(receiver.call())
          || (!isTerminal(receiver.call()) && isMoved(receiver.call().path(), visited));
    }
    if (destination instanceof Destination.Argument argument) {
      VarSymbol parameter = Functions.parameter(argument.call().callee(), argument.index());
      return parameter != null
          && visited.add(parameter)
          && program.uses(parameter).stream().anyMatch(use -> isMoved(use, visited));
    }
    return destination instanceof Destination.Variable variable
        && visited.add(variable.variable())
        && values.usesOf(chain, variable.variable()).stream()
            .anyMatch(use -> isMoved(use, visited));
  }

  /**
   * The subscriber as seen by the functions of an operator: those of a source run where the nearest
   * operator below says, those of others are no sources that anything below could call.
   */
  Verdict above(Call operator) {
    return above(operator, operator.callee().isStatic() ? chains.mere(operator) : Mere.NO);
  }

  private Verdict above(Call operator, Mere mere) {
    return answers.verdict(
        new Above(operator.tree(), mere, once != null), () -> findAbove(operator, mere));
  }

  private Verdict findAbove(Call operator, Mere mere) {
    Verdict continued = continued(operator, mere);
    if (continued != null) {
      return continued;
    }
    boolean called = mere != Mere.NO && chains.has(operator, Effect.MOVES_SIGNALS);
    Verdict subscriber = of(operator, chains.passedOn(operator, mere));
    Verdict above = chains.operators().subscriberAbove(operator, subscriber);
    if (called) {
      Verdict caller = chains.operators().callerAbove(operator, subscriber);
      return mere == Mere.PULLED ? caller.worse(subscriber.rarely()) : caller;
    }
    if (once == null) {
      return above;
    }
    if (delays(operator)) {
      return above.worse(subscriber.rarely());
    }
    return asksElsewhere(operator) ? asking(operator, once) : above;
  }

  /** An operator that keeps elements in store asks for more on the threads of its own signals. */
  private Verdict asking(Call operator, Subscribers subscribers) {
    Verdict subscriber = subscribers.above(operator);
    return chains.operators().isSingle(operator)
        ? subscriber
        : subscriber.worse(chains.operators().below(operator, subscriber, Phase.ALL).rarely());
  }

  /** Whether an operator moves who subscribes, but not who asks for elements. */
  private boolean delays(Call operator) {
    ChainRule source = chains.rule(operator, Effect.MOVES_SOURCE);
    return source != null && source.parameter() != 0;
  }

  private boolean asksElsewhere(Call operator) {
    if (chains.has(operator, ASKS_ELSEWHERE)) {
      return true;
    }
    for (int i = 0; i < operator.arguments().size(); i++) {
      if (asyncTypes.isReactive(operator.arguments().get(i).type)
          || functions.returnsChain(operator.callee(), i)) {
        return true;
      }
    }
    return false;
  }

  /** Who subscribes to what an operator returns, or by calling it. */
  Verdict of(Call operator) {
    return of(operator, Mere.NO);
  }

  private Verdict of(Call operator, Mere mere) {
    return isTerminal(operator) ? contexts.of(operator.in()) : of(operator.path(), mere);
  }

  /** Who subscribes to a chain that is given to the function of an operator such as transform. */
  private @Nullable Verdict continued(Call operator, Mere mere) {
    if (!chains.takesChain(operator)) {
      return null;
    }
    for (int i = 0; i < operator.arguments().size(); i++) {
      if (functions.takesChain(operator.callee(), i)) {
        return continuedBy(operator.arguments().get(i), isAssembled(operator) ? mere : Mere.NO);
      }
    }
    return null;
  }

  /** Whether the function is given the very chain, and not one around it. */
  private boolean isAssembled(Call operator) {
    return chains.has(operator, Effect.ASSEMBLY);
  }

  private Verdict continuedBy(JCExpression function, Mere mere) {
    Verdict worst = null;
    for (Code code : functionalValues.of(function)) {
      VarSymbol chain = firstParameter(code);
      Verdict verdict =
          chain == null ? ofReference(code, mere) : worst(program.uses(chain), chain, mere);
      worst = Verdict.worst(worst, verdict);
    }
    return worst == null ? NOT_SUBSCRIBED : worst;
  }

  private Verdict ofReference(Code code, Mere mere) {
    return code.calls().isEmpty() ? NOT_SUBSCRIBED : above(code.calls().get(0), mere);
  }

  private @Nullable VarSymbol firstParameter(Code function) {
    if (function.tree() instanceof JCLambda lambda) {
      return lambda.params.isEmpty() ? null : lambda.params.head.sym;
    }
    MethodSymbol method =
        function.form() == Code.Form.REFERENCE && !function.calls().isEmpty()
            ? function.calls().get(0).callee()
            : function.method();
    return method == null || program.body(method) == null ? null : Functions.parameter(method, 0);
  }

  /** Whether an operator ends the chain and subscribes to it. */
  private boolean isTerminal(Call operator) {
    Type result = operator.callee().getReturnType();
    return chains.has(operator, Effect.SUBSCRIBES)
        || !(asyncTypes.isReactive(result) || asyncTypes.isChain(result))
        || (asyncTypes.isFuture(result) && !asyncTypes.isFuture(operator.receiver()));
  }

  private Verdict ofArgument(Call call, int index, Mere mere) {
    if (chains.isOperator(call)) {
      Mere wrapped = chains.wrapped(call, index, mere);
      return wrapped == Mere.NO ? ofOperand(call, index) : of(call, wrapped);
    }
    if (Elements.isCollection(call)) {
      return ofCollection(call.path());
    }
    Verdict handedOff = contexts.handOff(call, index);
    if (handedOff != null) {
      return handedOff;
    }
    VarSymbol parameter = Functions.parameter(call.callee(), index);
    if (parameter != null && program.body(call.callee()) != null) {
      return answers.ofCall(
          call,
          ofAll -> !ofAll.isEventLoop(),
          () -> worst(program.uses(parameter), parameter, mere));
    }
    return asyncTypes.isReactive(call.callee().getReturnType())
        ? of(call.path(), Mere.NO)
        : NOT_SUBSCRIBED;
  }

  /** Who subscribes to what is in a collection that is given to an operator. */
  private Verdict ofCollection(TreePath collection) {
    Destination destination = Destination.of(program, collection);
    if (destination instanceof Destination.Argument argument) {
      return chains.isOperator(argument.call())
          ? ofOperand(argument.call(), argument.index())
          : NOT_SUBSCRIBED;
    }
    Verdict worst = null;
    if (destination instanceof Destination.Variable variable) {
      for (TreePath use : values.usesOf(collection, variable.variable())) {
        Question question = new Question((JCTree) use.getLeaf(), Mere.NO, once != null);
        worst = Verdict.worst(worst, answers.verdict(question, () -> ofCollection(use)));
      }
    }
    return worst == null ? NOT_SUBSCRIBED : worst;
  }

  /** Who subscribes to a publisher that is given to an operator of another chain. */
  private Verdict ofOperand(Call operator, int index) {
    if (!chains.takesOperand(operator, index)) {
      return NOT_SUBSCRIBED;
    }
    Verdict together = of(operator);
    Verdict subscriber =
        chains.operators().operandSubscriber(operator, index, together, chains.emitter(operator));
    return once == null ? subscriber : subscriber.worse(together.rarely());
  }

  private Verdict ofResult(Code code, Mere mere) {
    if (code.form() != Code.Form.METHOD) {
      return ofFunctionResult(code);
    }
    Verdict declared = contexts.declared(code);
    if (declared.where().compareTo(Verdict.Where.SIGNAL) > 0 || declared.isAllowed()) {
      return declared;
    }
    List<Verdict> callers = new ArrayList<>();
    MethodSymbol method = code.method();
    for (Call caller :
        method == null ? List.<Call>of() : answers.entering(contexts.callers(method))) {
      Code reference = program.code(caller.tree());
      if (reference != null) {
        callers.add(answers.outside(caller, () -> ofFunctionResult(reference)));
      } else if (asyncTypes.mayBeAsync(caller.tree().type)) {
        callers.add(answers.outside(caller, () -> of(caller.path(), mere)));
      } else {
        callers.add(NOT_SUBSCRIBED);
      }
    }
    return callers.stream()
        .reduce(Verdict::worse)
        .orElseGet(
            () -> Verdict.reactiveMethod("who subscribes is not known and nothing moves it"));
  }

  /** Who subscribes to the publisher that a lambda or method reference returns. */
  private Verdict ofFunctionResult(Code function) {
    Verdict worst = null;
    for (Destination.Argument argument : functionUses.of(function.path())) {
      Verdict verdict = ofFunctionResult(function, argument);
      worst = Verdict.worst(worst, verdict);
    }
    return worst == null ? contexts.of(function) : worst;
  }

  private Verdict ofFunctionResult(Code function, Destination.Argument taken) {
    Call operator = taken.call();
    Verdict run = contexts.of(function);
    if (!chains.isOperator(operator)) {
      return run;
    }
    if (chains.takesChain(operator)) {
      return of(operator);
    }
    if (run.where() == Verdict.Where.UNKNOWN) {
      run = contexts.argument(operator, taken.index()).verdict();
    }
    return once == null ? run : run.worse(drained(operator));
  }

  /** Who asks the inner chains for elements: whoever drains the operator's stores. */
  private Verdict drained(Call operator) {
    Verdict below = of(operator);
    return below.worse(chains.operators().below(operator, below, Phase.ALL)).rarely();
  }
}
