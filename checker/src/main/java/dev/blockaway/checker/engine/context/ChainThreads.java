package dev.blockaway.checker.engine.context;

import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import dev.blockaway.catalog.ChainRule;
import dev.blockaway.catalog.ChainRule.Effect;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.checker.engine.program.Program;
import dev.blockaway.checker.engine.rule.AsyncTypes;
import dev.blockaway.checker.engine.rule.FrameworkRules;
import dev.blockaway.checker.engine.rule.Hierarchy;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** On which thread the functions given to the operators of a chain run. */
final class ChainThreads {
  /** The operators that may give the chain itself to their function. */
  private static final Set<Effect> TAKES_CHAIN = EnumSet.of(Effect.ASSEMBLY, Effect.SUBSCRIPTION);

  /** Stands for the threads of a scheduler that has none. */
  private static final Verdict NOT_MOVED = Verdict.eventLoop("nothing moves it");

  private final FrameworkRules rules;
  private final AsyncTypes asyncTypes;
  private final Schedulers schedulers;
  private final ContextResolver contexts;
  private final Subscribers requesters;
  private final Signals signals;
  private final Functions functions;
  private final FunctionalValues values;
  private final IdentityHashMap<JCTree, List<ChainRule>> operators = new IdentityHashMap<>();

  ChainThreads(
      Program program,
      Hierarchy hierarchy,
      FrameworkRules rules,
      AsyncTypes asyncTypes,
      Schedulers schedulers,
      ContextResolver contexts,
      FunctionalValues values,
      Answers answers) {
    this.rules = rules;
    this.asyncTypes = asyncTypes;
    this.schedulers = schedulers;
    this.contexts = contexts;
    this.functions = new Functions(hierarchy, asyncTypes);
    Alternatives alternatives = new Alternatives(program, rules.guards(), contexts);
    this.values = values;
    this.signals =
        new Signals(
            program,
            hierarchy,
            asyncTypes,
            schedulers,
            contexts,
            this,
            values,
            alternatives,
            answers);
    Subscribers subscribers =
        new Subscribers(
            program, asyncTypes, functions, values, contexts, this, alternatives, answers, null);
    this.requesters =
        new Subscribers(
            program,
            asyncTypes,
            functions,
            values,
            contexts,
            this,
            alternatives,
            answers,
            subscribers);
  }

  /** Whether a call is an operator of a chain. */
  boolean isOperator(Call call) {
    return asyncTypes.isChain(call.receiver());
  }

  /** The operator's rule for an effect; null if it has none. */
  @Nullable ChainRule rule(Call call, Effect effect) {
    for (ChainRule rule : rules(call)) {
      if (rule.effect() == effect) {
        return rule;
      }
    }
    return null;
  }

  /** Remembered by tree: every question about a chain asks for the rules of its operators. */
  private List<ChainRule> rules(Call call) {
    List<ChainRule> known = operators.get(call.tree());
    if (known == null) {
      known = rules.operators(call.callee(), call.receiver().tsym);
      operators.put(call.tree(), known);
    }
    return known;
  }

  /** Whether the operator has an effect. */
  boolean has(Call call, Effect effect) {
    return rule(call, effect) != null;
  }

  /** Whether the operator has one of the effects. */
  boolean has(Call call, Set<Effect> effects) {
    for (ChainRule rule : rules(call)) {
      if (effects.contains(rule.effect())) {
        return true;
      }
    }
    return false;
  }

  /** Whether the operator has one of the effects for an argument. */
  boolean has(Call call, int index, Set<Effect> effects) {
    for (ChainRule rule : rules(call)) {
      if ((rule.parameter() < 0 || rule.parameter() == index) && effects.contains(rule.effect())) {
        return true;
      }
    }
    return false;
  }

  /** What an operator makes of a mere function, or starts as one. */
  Mere mere(Call operator) {
    return has(operator, Effect.CALLABLE)
        ? Mere.FUNCTION
        : has(operator, Effect.ACTION) ? Mere.ACTION : Mere.NO;
  }

  /** What an operator makes of a mere function that it is called on. */
  Mere passedOn(Call operator, Mere from) {
    Mere made = from == Mere.NO ? Mere.NO : mere(operator);
    return from == Mere.PULLED && made != Mere.NO ? from : made;
  }

  /** What an operator makes of a mere function that it is given. */
  Mere wrapped(Call operator, int index, Mere given) {
    if (given == Mere.NO || !operator.callee().isStatic() || mere(operator) == Mere.NO) {
      return Mere.NO;
    }
    JCExpression argument = operator.argument(index);
    boolean same =
        argument != null
            && argument.type != null
            && argument.type.tsym == operator.callee().getReturnType().tsym;
    return same ? given : given == Mere.ACTION ? Mere.NO : Mere.PULLED;
  }

  /** Whether an operator moves its chain to threads that are no event loop's as far as is known. */
  boolean isMover(Call operator) {
    ChainRule source = rule(operator, Effect.MOVES_SOURCE);
    ChainRule moves = source == null ? rule(operator, Effect.MOVES_SIGNALS) : source;
    return moves != null
        && moves.parameter() >= 0
        && !schedulers.threads(operator.argument(moves.parameter()), NOT_MOVED).isEventLoop();
  }

  /** Whether an expression is a scheduler or executor. */
  boolean isScheduler(JCExpression value) {
    return value.type != null && rules.isScheduler(value.type.tsym);
  }

  /** Whether an operator hands the chain itself to a function. */
  boolean takesChain(Call operator) {
    if (has(operator, TAKES_CHAIN)) {
      for (int i = 0; i < operator.callee().params().size(); i++) {
        if (functions.takesChain(operator.callee(), i)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether an operator subscribes to a chain that it is given at an index, or in a collection. */
  boolean takesOperand(Call operator, int index) {
    return !functions.takesValue(operator.callee(), index) || has(operator, Effect.ASSEMBLY);
  }

  /** Whether an operator calls a function that it is given when somebody subscribes. */
  boolean isCalledAtSubscription(Call operator, Code function) {
    for (int i = 0; i < operator.arguments().size(); i++) {
      if (functions.isCalledAtSubscription(operator.callee(), i)
          && values.of(operator.arguments().get(i)).contains(function)) {
        return true;
      }
    }
    return false;
  }

  /** What the operators of chains do to threads. */
  OperatorSignals operators() {
    return signals.operators();
  }

  /** Where the function given to an operator runs. */
  Placement function(Call operator, int index) {
    if (has(operator, Effect.ASSEMBLY)) {
      return Placement.inPlace(contexts.of(operator.in()));
    }
    ChainRule offload = rule(operator, Effect.OFFLOADS);
    if (offload != null) {
      return Placement.of(
          offload.parameter() < 0
              ? Verdict.allowed(name(operator) + " runs it on a pool")
              : schedulers.threads(
                  operator.argument(offload.parameter()), contexts.of(operator.in())));
    }
    Verdict emitter = emitter(operator);
    Verdict thread = operators().functionThread(operator, index, emitter);
    return Placement.of(told(orCaller(operator, thread, emitter), operator));
  }

  /** A future that a pool completes may have done so before the function is attached. */
  private Verdict orCaller(Call operator, Verdict thread, Verdict caller) {
    return thread.isAllowed()
            && caller.where() == Verdict.Where.EVENT_LOOP
            && isFuture(operator.receiver())
        ? Verdict.signal("a future that is complete already continues on the calling thread")
        : thread;
  }

  private static Verdict told(Verdict thread, Call operator) {
    return thread.isEventLoop()
        ? new Verdict(thread.where(), "argument of " + name(operator) + ": " + thread.reason())
        : thread;
  }

  /** The thread on which an operator receives its signals. */
  Verdict signalsInto(Call operator) {
    return operators().into(operator, emitter(operator), Phase.ALL);
  }

  /**
   * Who makes the source emit, as seen from an operator: who subscribes and who asks for more; for
   * futures, the code that attaches the operator.
   */
  Verdict emitter(Call operator) {
    if (!isReactive(operator)) {
      return contexts.of(operator.in());
    }
    return takesChain(operator) ? requesters.of(operator) : requesters.above(operator);
  }

  /** Who puts a chain together at an operator. */
  Verdict assembler(Call operator) {
    return contexts.of(operator.in());
  }

  private boolean isReactive(Call operator) {
    Type result = operator.callee().getReturnType();
    return asyncTypes.isReactive(result)
        || asyncTypes.isReactive(operator.receiver())
        || !isFuture(operator.receiver());
  }

  /** Whether an operator type is a future: nobody subscribes, whoever completes it signals. */
  boolean isFuture(Type type) {
    return asyncTypes.isFuture(type) && !asyncTypes.isReactive(type);
  }

  static String name(Call operator) {
    return operator.callee().owner.name + "." + operator.callee().name;
  }
}
