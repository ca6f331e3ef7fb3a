package dev.blockaway.checker.engine.context;

import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import dev.blockaway.catalog.ChainRule;
import dev.blockaway.catalog.ChainRule.Effect;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Program;
import dev.blockaway.checker.engine.rule.AsyncTypes;
import dev.blockaway.checker.engine.rule.FrameworkRules;
import dev.blockaway.checker.engine.rule.Hierarchy;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** On which thread the functions given to the operators of a chain run. */
final class ChainThreads {
  /** The operators that may give the chain itself to their function. */
  static final Set<Effect> TAKES_CHAIN = EnumSet.of(Effect.ASSEMBLY, Effect.SUBSCRIPTION);

  private static final Set<Effect> AT_SUBSCRIPTION = EnumSet.of(Effect.SOURCE, Effect.SUBSCRIPTION);

  private final FrameworkRules rules;
  private final AsyncTypes asyncTypes;
  private final Schedulers schedulers;
  private final ContextResolver contexts;
  private final Subscribers subscribers;
  private final Signals signals;

  ChainThreads(
      Program program,
      Hierarchy hierarchy,
      FrameworkRules rules,
      AsyncTypes asyncTypes,
      Schedulers schedulers,
      ContextResolver contexts) {
    this.rules = rules;
    this.asyncTypes = asyncTypes;
    this.schedulers = schedulers;
    this.contexts = contexts;
    this.subscribers = new Subscribers(program, asyncTypes, schedulers, contexts, this);
    this.signals = new Signals(program, hierarchy, asyncTypes, schedulers, contexts, this);
  }

  /** Whether a call is an operator of a chain. */
  boolean isOperator(Call call) {
    return asyncTypes.isChain(call.receiver());
  }

  /** The operator's rule for an effect; null if it has none. */
  @Nullable ChainRule rule(Call call, Effect effect) {
    for (ChainRule rule : rules.operators(call.callee(), call.receiver().tsym)) {
      if (rule.effect() == effect) {
        return rule;
      }
    }
    return null;
  }

  /** Whether the operator has one of the effects. */
  boolean has(Call call, Set<Effect> effects) {
    return rules.operators(call.callee(), call.receiver().tsym).stream()
        .anyMatch(rule -> effects.contains(rule.effect()));
  }

  /** Where the function given to an operator runs. */
  Placement function(Call operator, int index) {
    if (has(operator, EnumSet.of(Effect.ASSEMBLY))) {
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
    Verdict subscriber = subscriber(operator);
    Verdict thread =
        has(operator, AT_SUBSCRIPTION) ? subscriber : signals.into(operator, subscriber);
    return Placement.of(told(orCaller(operator, thread, subscriber), operator));
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

  /** Who subscribes to what an operator returns; for futures, the code that attaches it. */
  private Verdict subscriber(Call operator) {
    return isReactive(operator) ? subscribers.of(operator) : contexts.of(operator.in());
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

  /** On which thread a chain emits when it is subscribed to on another. */
  Verdict signals(JCExpression chain, Verdict subscriber) {
    return signals.of(chain, subscriber);
  }

  /** Who subscribes to the chain written at a place. */
  Verdict subscriber(TreePath chain) {
    return subscribers.of(chain);
  }

  static String name(Call operator) {
    return operator.callee().owner.name + "." + operator.callee().name;
  }
}
