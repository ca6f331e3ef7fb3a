package dev.blockaway.checker.engine.context;

import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.TreeInfo;
import dev.blockaway.catalog.ChainRule;
import dev.blockaway.catalog.ChainRule.Effect;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.rule.AsyncTypes;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What an operator does to the threads of its chain: below it, and for the chains it is given. */
final class OperatorSignals {
  /** What wakes up a scheduler that has no threads of its own. */
  private static final Verdict SOME_TIMER = Verdict.mostlyAllowed("a timer calls it");

  private static final Set<Effect> AT_SUBSCRIPTION = EnumSet.of(Effect.SOURCE, Effect.SUBSCRIPTION);
  private static final Set<Effect> TOGETHER =
      EnumSet.of(Effect.JOINS, Effect.ASSEMBLY, Effect.SUBSCRIPTION);

  private static final Set<Effect> LEADS = EnumSet.of(Effect.LEADS);
  private static final Set<Effect> EXPIRES = EnumSet.of(Effect.EXPIRES);

  /** What may call its functions while it is subscribed to or asked for more. */
  private static final Set<Effect> CALLS_ASKING =
      EnumSet.of(Effect.REPLAYS, Effect.CONTINUES, Effect.STORES);

  /** What subscribes to its publishers later than to the chain itself. */
  private static final Set<Effect> LATER =
      EnumSet.of(Effect.REPLACES, Effect.CONTINUES, Effect.TIMES_OUT);

  /** What emits what its publishers emit; others only take note of it. */
  private static final Set<Effect> PASSED_ON =
      EnumSet.of(
          Effect.JOINS,
          Effect.REPLACES,
          Effect.CONTINUES,
          Effect.TIMES_OUT,
          Effect.LEADS,
          Effect.REPLAYS,
          Effect.ASSEMBLY,
          Effect.SUBSCRIPTION);

  /** What emits what the chains of its functions emit in rare cases only. */
  private static final Set<Effect> RARELY_PASSED_ON =
      EnumSet.of(Effect.TIMES_OUT, Effect.SUBSCRIPTION);

  /** What subscribes to the chain itself first, or together with its publishers. */
  private static final Set<Effect> KNOWN_ORDER =
      EnumSet.of(
          Effect.JOINS,
          Effect.REPLACES,
          Effect.CONTINUES,
          Effect.TIMES_OUT,
          Effect.ASSEMBLY,
          Effect.SUBSCRIPTION);

  private final AsyncTypes asyncTypes;
  private final Functions functions;
  private final Schedulers schedulers;
  private final ChainThreads chains;
  private final Signals signals;
  private final Answers answers;

  /** A function of an operator; trees compare by identity. */
  private record Function(JCTree operator, int index, Verdict.Where subscriber) {
    @Override
    public int hashCode() {
      return (31 * operator.hashCode() + index) * 31 + subscriber.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Function function
          && function.operator == operator
          && function.index == index
          && function.subscriber == subscriber;
    }
  }

  OperatorSignals(
      AsyncTypes asyncTypes,
      Functions functions,
      Schedulers schedulers,
      ChainThreads chains,
      Signals signals,
      Answers answers) {
    this.asyncTypes = asyncTypes;
    this.functions = functions;
    this.schedulers = schedulers;
    this.chains = chains;
    this.signals = signals;
    this.answers = answers;
  }

  /** The thread on which an operator receives signals. */
  Verdict into(Call operator, Verdict subscriber, Phase phase) {
    JCExpression receiver = operator.receiverExpression();
    if (isFed(operator)) {
      return feed(operator, subscriber, phase);
    }
    return receiver == null || isStart(operator)
        ? started(operator, subscriber, phase)
        : signals.of(receiver, subscriber, phase);
  }

  /** The thread of the signals below an operator. */
  Verdict below(Call operator, Verdict subscriber, Phase phase) {
    ChainRule moves = chains.rule(operator, Effect.MOVES_SIGNALS);
    if (moves != null) {
      return schedulers.threads(
          operator.argument(moves.parameter()), into(operator, subscriber, Phase.ALL));
    }
    ChainRule hops = chains.rule(operator, Effect.HOPS);
    if (hops != null) {
      Verdict timer = timer(operator, hops, subscriber);
      if (chains.has(operator, Effect.STORES)) {
        timer = timer.worse(subscriber.rarely());
      }
      return phase == Phase.VALUES
          ? timer
          : timer.worse(into(operator, subscriber, Phase.ALL).rarely());
    }
    Verdict above = subscriberAbove(operator, subscriber);
    Verdict pool = offloaded(operator, above);
    if (pool != null) {
      return pool;
    }
    Verdict below =
        isStart(operator)
            ? started(operator, above, phase)
            : chains.has(operator, LEADS)
                ? led(operator, subscriber, phase)
                : combined(operator, above, phase);
    return chains.has(operator, Effect.STORES) ? below.worse(above.rarely()) : below;
  }

  /** The thread that subscribes above an operator, if a chain is subscribed to on another below. */
  Verdict subscriberAbove(Call operator, Verdict subscriber) {
    if (chains.has(operator, Effect.SUBSCRIBES)) {
      return chains.assembler(operator);
    }
    ChainRule source = chains.rule(operator, Effect.MOVES_SOURCE);
    if (source != null) {
      return timer(operator, source, subscriber);
    }
    ChainRule moves = chains.rule(operator, Effect.MOVES_SIGNALS);
    if (moves != null) {
      // some operators leave it to publishOn to pull values out of them, on its own threads
      return subscriber.worse(
          schedulers.threads(operator.argument(moves.parameter()), subscriber).rarely());
    }
    ChainRule again = chains.rule(operator, Effect.RESUBSCRIBES);
    if (again != null) {
      return subscriber.worse(again(operator, again, subscriber));
    }
    if (chains.has(operator, LEADS)) {
      Verdict leader = operands(operator, subscriber, Phase.ALL);
      return leader == null ? subscriber : leader.worse(subscriber.rarely());
    }
    return isStart(operator) || chains.has(operator, KNOWN_ORDER)
        ? subscriber
        : afterOthers(operator, -1, subscriber);
  }

  /** The thread that runs a mere function above an operator, if a chain is subscribed to below. */
  Verdict callerAbove(Call operator, Verdict subscriber) {
    ChainRule moves = chains.rule(operator, Effect.MOVES_SIGNALS);
    return moves == null
        ? subscriberAbove(operator, subscriber)
        : schedulers.threads(operator.argument(moves.parameter()), subscriber);
  }

  /** The thread that subscribes to a chain once more, after its end. */
  private Verdict again(Call operator, ChainRule rule, Verdict subscriber) {
    Verdict end = into(operator, subscriber, Phase.ALL);
    if (rule.parameter() >= 0) {
      Verdict timer = schedulers.threads(operator.argument(rule.parameter()), end);
      return timer.equals(end) ? end.rarely() : timer;
    }
    Verdict companion = companion(operator, end);
    return companion == null ? end.rarely() : companion;
  }

  /** The thread of the chain with which a function says when to subscribe again. */
  private @Nullable Verdict companion(Call operator, Verdict end) {
    Verdict worst = null;
    for (int i = 0; i < operator.arguments().size(); i++) {
      if (functions.returnsChain(operator.callee(), i)) {
        worst =
            Verdict.worst(
                worst, signals.ofFunction(operator.arguments().get(i), end, Phase.VALUES));
      }
    }
    return worst;
  }

  /** The threads of a timer or of the scheduler that an operator is given. */
  private Verdict timer(Call operator, ChainRule rule, Verdict caller) {
    boolean waits = rule.effect() != Effect.MOVES_SOURCE || rule.parameter() > 0;
    return rule.parameter() >= 0
        ? schedulers.threads(
            operator.argument(rule.parameter()), waits ? caller.worse(SOME_TIMER) : caller)
        : schedulers.timer(operator.callee());
  }

  /** The pool of an operator such as {@code supplyAsync}; null for others. */
  private @Nullable Verdict offloaded(Call operator, Verdict caller) {
    ChainRule offload = chains.rule(operator, Effect.OFFLOADS);
    if (offload == null) {
      return null;
    }
    Verdict pool =
        offload.parameter() < 0
            ? Verdict.allowed(ChainThreads.name(operator) + " completes on a pool")
            : schedulers.threads(operator.argument(offload.parameter()), caller);
    return chains.isFuture(operator.callee().getReturnType()) ? pool.worse(caller.rarely()) : pool;
  }

  private boolean isStart(Call operator) {
    return operator.callee().isStatic()
        || operator.receiverExpression() == null
        || chains.has(operator, Effect.SOURCE);
  }

  /** The thread of an operator that passes signals on or brings in other publishers. */
  private Verdict combined(Call operator, Verdict subscriber, Phase phase) {
    Verdict operands = operands(operator, subscriber, phase);
    Verdict below =
        operands == null
            ? into(operator, subscriber, phase.withEnd())
            : together(operator, subscriber, phase, operands);
    ChainRule mayHop = chains.rule(operator, Effect.MAY_HOP);
    if (mayHop != null) {
      below = below.rarely().worse(timer(operator, mayHop, subscriber));
    }
    ChainRule timesOut = chains.rule(operator, Effect.TIMES_OUT);
    if (timesOut != null && phase != Phase.VALUES) {
      Verdict timer = timer(operator, timesOut, subscriber);
      boolean fails = phase == Phase.EXPIRY && chains.has(operator, EXPIRES);
      below = below.worse(fails ? timer : timer.rarely());
    }
    if (chains.has(operator, Effect.ANNOUNCES)) {
      return below.worse(subscriber);
    }
    return chains.has(operator, EnumSet.of(Effect.REPLAYS, Effect.CONTINUES, Effect.SUBSCRIBES))
            || mayFailAtOnce(operator)
        ? below.worse(subscriber.rarely())
        : below;
  }

  /**
   * The thread below an operator that has values, or those of another chain, before its chain's
   * own: the chain ends later, seldom on the thread of the first values.
   */
  private Verdict led(Call operator, Verdict subscriber, Phase phase) {
    Verdict leader = operands(operator, subscriber, phase);
    Verdict first = phase == Phase.VALUES ? subscriber : subscriber.rarely();
    return into(operator, subscriberAbove(operator, subscriber), Phase.ALL)
        .worse(leader == null ? first : leader);
  }

  /** Whether a function of an operator may be called, and fail, before there is any signal. */
  private boolean mayFailAtOnce(Call operator) {
    for (int i = 0; i < operator.arguments().size(); i++) {
      if (functions.mayComeFirst(operator.callee(), i)) {
        return true;
      }
    }
    return false;
  }

  private Verdict together(Call operator, Verdict subscriber, Phase phase, Verdict operands) {
    if (chains.takesChain(operator)) {
      return operands;
    }
    if (!chains.has(operator, Effect.REPLACES)) {
      boolean rare = chains.has(operator, RARELY_PASSED_ON);
      Verdict both =
          into(operator, subscriber, phase.withEnd()).worse(rare ? operands.rarely() : operands);
      return isOfSeveral(operator) ? both.worse(subscriber.rarely()) : both;
    }
    return phase == Phase.VALUES && isSingle(operator)
        ? operands
        : operands.worse(into(operator, subscriber, Phase.ALL).rarely());
  }

  /** Whether an operator calls its other functions with what its source emits. */
  private boolean isFed(Call operator) {
    ChainRule source = chains.rule(operator, Effect.SOURCE);
    return source != null && source.parameter() >= 0;
  }

  /** The thread on which the source emits that such an operator is given. */
  private Verdict feed(Call operator, Verdict subscriber, Phase phase) {
    ChainRule source = Objects.requireNonNull(chains.rule(operator, Effect.SOURCE));
    Verdict feed =
        source.parameter() < operator.arguments().size()
            ? operand(operator, source.parameter(), subscriber, phase)
            : null;
    return feed == null ? subscriber : feed;
  }

  /** The worst thread of the chains that it makes of what its source emits. */
  private @Nullable Verdict main(Call operator, Verdict subscriber, Phase phase) {
    Verdict worst = null;
    for (int i = 0; i < operator.arguments().size(); i++) {
      if (functions.returnsChain(operator.callee(), i)
          && !isForTheEnd(operator, i)
          && !chains.has(operator, i, AT_SUBSCRIPTION)) {
        worst = Verdict.worst(worst, inner(operator, i, subscriber, phase));
      }
    }
    return worst;
  }

  private boolean isForTheEnd(Call operator, int index) {
    return chains.has(operator, index, EnumSet.of(Effect.FINALLY));
  }

  /** The thread of a chain that a function of an operator returns. */
  private Verdict inner(Call operator, int index, Verdict subscriber, Phase phase) {
    Verdict caller = functionThread(operator, index, subscriber);
    return signals.ofFunction(operator.arguments().get(index), caller, phase);
  }

  /** The thread on which the chain ends for a function that is called then. */
  private Verdict end(Call operator, Verdict subscriber) {
    Verdict main = isFed(operator) ? main(operator, subscriber, Phase.ALL) : null;
    return main == null ? into(operator, subscriber, Phase.ALL) : main;
  }

  /** The thread of a chain that an operator starts. */
  private Verdict started(Call operator, Verdict subscriber, Phase phase) {
    Verdict operands =
        phase == Phase.VALUES && isFed(operator)
            ? main(operator, subscriber, phase)
            : operands(operator, subscriber, phase);
    if (operands == null) {
      return subscriber;
    }
    boolean mayFail = phase != Phase.VALUES && chains.has(operator, AT_SUBSCRIPTION);
    return mayFail || isOfSeveral(operator) ? operands.worse(subscriber.rarely()) : operands;
  }

  /**
   * Whether an operator brings several publishers together: one thread hands on what the others
   * have left meanwhile, also the one that is still busy with subscribing.
   */
  private boolean isOfSeveral(Call operator) {
    return chains.has(operator, Effect.JOINS)
        || indexes(operator).anyMatch(i -> areOperands(operator, i))
        || indexes(operator).filter(i -> isOperand(operator, i)).count() > 1;
  }

  private static IntStream indexes(Call operator) {
    return IntStream.range(0, operator.arguments().size());
  }

  /** Whether a chain has at most one value: it emits, or ends, once. */
  boolean isSingle(Call operator) {
    JCExpression chain = operator.receiverExpression();
    while (chain != null && chain.type != null && !asyncTypes.isReactive(chain.type)) {
      Call above = signals.call(TreeInfo.skipParens(chain));
      chain = above == null ? null : above.receiverExpression();
    }
    return chain != null && chain.type != null && asyncTypes.isSingle(chain.type);
  }

  /** The worst thread of the publishers that an operator is given; null without any. */
  private @Nullable Verdict operands(Call operator, Verdict subscriber, Phase phase) {
    Verdict worst = null;
    for (int i = 0; i < operator.arguments().size(); i++) {
      Verdict verdict = operand(operator, i, subscriber, phase);
      if (verdict != null) {
        worst = Verdict.worst(worst, verdict);
      }
    }
    return worst;
  }

  private @Nullable Verdict operand(Call operator, int index, Verdict subscriber, Phase phase) {
    JCExpression argument = TreeInfo.skipParens(operator.arguments().get(index));
    boolean single = isOperand(operator, index);
    if (single || areOperands(operator, index)) {
      Verdict caller = operandSubscriber(operator, index, subscriber, subscriber);
      Verdict signal =
          single
              ? signals.of(argument, caller, phase)
              : signals.ofElements(argument, caller, phase);
      return isStart(operator) || chains.has(operator, PASSED_ON) ? signal : signal.rarely();
    }
    return functions.returnsChain(operator.callee(), index)
        ? inner(operator, index, subscriber, phase)
        : signals.ofFutureFunction(argument, functionThread(operator, index, subscriber), phase);
  }

  private boolean isOperand(Call operator, int index) {
    return signals.isChain(TreeInfo.skipParens(operator.arguments().get(index)))
        && chains.takesOperand(operator, index);
  }

  private boolean areOperands(Call operator, int index) {
    return signals.holdsChains(operator.arguments().get(index))
        && chains.takesOperand(operator, index);
  }

  /**
   * Who subscribes to a publisher that is given to an operator.
   *
   * @param subscriber who subscribes to what the operator returns
   * @param emitter who makes the chain above emit
   */
  Verdict operandSubscriber(Call operator, int index, Verdict subscriber, Verdict emitter) {
    if (isStart(operator)) {
      return chains.has(operator, TOGETHER) ? subscriber : afterOthers(operator, index, subscriber);
    }
    if (!chains.has(operator, LATER)) {
      return subscriber;
    }
    Verdict end = into(operator, emitter, Phase.ALL);
    ChainRule timesOut = chains.rule(operator, Effect.TIMES_OUT);
    if (timesOut != null) {
      return timer(operator, timesOut, subscriber).worse(end.rarely());
    }
    // the thread that is busy with subscribing goes on to the next if the first has ended meanwhile
    return chains.has(operator, Effect.REPLACES) ? end : end.worse(subscriber.rarely());
  }

  /** A publisher among several may be subscribed to when another one ends. */
  private Verdict afterOthers(Call operator, int index, Verdict subscriber) {
    Verdict result = subscriber;
    for (int i = 0; i < operator.arguments().size(); i++) {
      JCExpression other = operator.arguments().get(i);
      if (i != index && isOperand(operator, i)) {
        result = result.worse(signals.of(other, subscriber, Phase.ALL).rarely());
      }
    }
    return result;
  }

  /** The thread on which an operator calls a function that it is given. */
  Verdict functionThread(Call operator, int index, Verdict subscriber) {
    return answers.verdict(
        new Function(operator.tree(), index, subscriber.where()),
        () -> findFunctionThread(operator, index, subscriber));
  }

  private Verdict findFunctionThread(Call operator, int index, Verdict subscriber) {
    if (isForTheEnd(operator, index)) {
      return Verdict.mostlyAllowed("whoever cancels the chain runs it")
          .worse(end(operator, subscriber));
    }
    if (chains.has(operator, index, AT_SUBSCRIPTION)
        || chains.takesChain(operator)
        || functions.isCalledAtSubscription(operator.callee(), index)) {
      return subscriber;
    }
    ChainRule timesOut = chains.rule(operator, Effect.TIMES_OUT);
    if (timesOut != null) {
      // the chain above may fail as if time were up
      return timer(operator, timesOut, subscriber)
          .worse(into(operator, subscriber, Phase.ALL).rarely());
    }
    Verdict thread = into(operator, subscriber, functions.phase(operator, index));
    Verdict others = otherSignals(operator, subscriber);
    if (others != null) {
      thread = thread.worse(chains.has(operator, TOGETHER) ? others : others.rarely());
    }
    if (functions.mayComeFirst(operator.callee(), index) || chains.has(operator, CALLS_ASKING)) {
      thread = thread.worse(subscriber.rarely());
    }
    if (functions.combines(operator.callee(), index)) {
      thread = thread.worse(innerChains(operator, index, subscriber));
    }
    boolean again = !isFed(operator) && !isSingle(operator);
    return again && functions.returnsChain(operator.callee(), index)
        ? thread.worse(betweenInnerChains(operator, index, thread).rarely())
        : thread;
  }

  /** The worst thread of the chains that the other functions of an operator return. */
  private Verdict innerChains(Call operator, int index, Verdict subscriber) {
    Verdict worst = Verdict.allowed("nothing else calls it");
    for (int i = 0; i < operator.arguments().size(); i++) {
      if (i != index && functions.returnsChain(operator.callee(), i)) {
        worst = worst.worse(inner(operator, i, subscriber, Phase.VALUES));
      }
    }
    return worst;
  }

  /** The worst thread of the publishers that stand beside an operator's functions. */
  private @Nullable Verdict otherSignals(Call operator, Verdict subscriber) {
    Verdict worst = null;
    for (int i = 0; i < operator.arguments().size() && !isStart(operator); i++) {
      if (isOperand(operator, i)) {
        worst =
            Verdict.worst(
                worst, Objects.requireNonNull(operand(operator, i, subscriber, Phase.ALL)));
      }
    }
    return worst;
  }

  /** A function that makes one chain after another is called again where the one before ended. */
  private Verdict betweenInnerChains(Call operator, int index, Verdict thread) {
    Verdict inner = signals.ofFunction(operator.arguments().get(index), thread, Phase.ALL);
    return inner == null ? thread : inner;
  }
}
