package dev.blockaway.checker.engine.trap;

import dev.blockaway.catalog.Answer;
import dev.blockaway.catalog.ChainRule;
import dev.blockaway.catalog.ChainRule.Effect;
import dev.blockaway.catalog.ContextRule;
import dev.blockaway.checker.engine.context.ContextResolver;
import dev.blockaway.checker.engine.context.Verdict;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.rule.AsyncTypes;
import dev.blockaway.checker.engine.rule.FrameworkRules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The schedulers around an operator that do not move the function given to it. */
final class FunctionTraps {
  private static final Verdict CALLER = Verdict.CALLING_THREAD;

  private final FrameworkRules rules;
  private final AsyncTypes asyncTypes;
  private final ContextResolver contexts;
  private final Chain chain;
  private final TrapText text;

  FunctionTraps(
      FrameworkRules rules,
      AsyncTypes asyncTypes,
      ContextResolver contexts,
      Chain chain,
      TrapText text) {
    this.rules = rules;
    this.asyncTypes = asyncTypes;
    this.contexts = contexts;
    this.chain = chain;
    this.text = text;
  }

  /** The trap around an operator whose function is known to run where it must not block. */
  @Nullable FoundTrap find(Call operator) {
    FoundTrap own = ownThreads(operator);
    if (own != null) {
      return own;
    }
    if (!chain.isOperator(operator) || asyncTypes.isFuture(operator.receiver())) {
      return taskBefore(operator);
    }
    boolean source = chain.has(operator, Effect.SOURCE, Effect.SUBSCRIPTION);
    List<Call> above = source ? List.of() : chain.above(operator);
    FoundTrap moved = movedBefore(operator, above);
    return moved != null ? moved : movedElsewhere(operator, above, source);
  }

  /** The operator takes its own scheduler, or is a method of it. */
  private @Nullable FoundTrap ownThreads(Call operator) {
    Verdict threads = null;
    ChainRule offload = chain.rule(operator, Effect.OFFLOADS);
    if (offload != null && offload.parameter() >= 0) {
      threads = contexts.threads(operator.argument(offload.parameter()), CALLER);
    } else if (chain.has(operator, Effect.ON_RECEIVER)) {
      threads = contexts.threads(operator.receiverExpression(), CALLER);
      // An event loop that is told to run a task is no scheduler in the wrong place.
      threads = threads.where() == Verdict.Where.CPU ? threads : null;
    }
    return threads == null ? null : useless(operator, threads);
  }

  private @Nullable FoundTrap useless(Call scheduler, Verdict threads) {
    if (threads.equals(CALLER)) {
      return text.noThreads(scheduler);
    }
    return threads.isEventLoop() ? text.wrongThreads(scheduler) : null;
  }

  /** A hand-off above a callback that runs only its own task elsewhere. */
  private @Nullable FoundTrap taskBefore(Call callback) {
    for (Call call : chain.above(callback)) {
      if (chain.has(call, Effect.OFFLOADS)) {
        return text.perhapsBackAgain(call, callback);
      }
      if (handsOff(call)) {
        return text.backAgain(call);
      }
    }
    return null;
  }

  private boolean handsOff(Call call) {
    for (int i = 0; i < call.arguments().size(); i++) {
      ContextRule rule = rules.argument(call.callee(), call.receiver().tsym, i);
      if (rule != null && rule.answer() == Answer.BLOCKING_ALLOWED) {
        return true;
      }
    }
    return false;
  }

  /** The nearest operator above that moves signals: it is useless, or another one moves on. */
  private @Nullable FoundTrap movedBefore(Call operator, List<Call> above) {
    Call between = null;
    for (Call call : above) {
      if (chain.has(call, Effect.MOVES_SIGNALS)) {
        Verdict threads = threads(call, Effect.MOVES_SIGNALS);
        return threads.isAllowed() && between != null
            ? text.leftAgain(call, operator, between)
            : useless(call, threads);
      }
      between = between == null && changesThread(call) ? call : between;
    }
    return null;
  }

  private boolean changesThread(Call call) {
    return chain.has(call, Effect.HOPS, Effect.REPLACES, Effect.JOINS);
  }

  private @Nullable FoundTrap movedElsewhere(Call operator, List<Call> above, boolean source) {
    List<Chain.Link> below = chain.below(operator);
    boolean atSource = source;
    boolean callable = source && chain.has(operator, Effect.CALLABLE, Effect.ACTION);
    for (Chain.Link link : below) {
      atSource &= link.subscribed();
      if (callable && chain.has(link.operator(), Effect.MOVES_SIGNALS)) {
        return useless(link.operator(), threads(link.operator(), Effect.MOVES_SIGNALS));
      }
      callable &= chain.has(link.operator(), Effect.CALLABLE);
      if (chain.has(link.operator(), Effect.MOVES_SIGNALS)
          && threads(link.operator(), Effect.MOVES_SIGNALS).isAllowed()) {
        return atSource
            ? text.belowSource(link.operator(), operator)
            : text.belowOperator(link.operator(), operator);
      }
      if (atSource && chain.has(link.operator(), Effect.MOVES_SOURCE)) {
        return useless(link.operator(), threads(link.operator(), Effect.MOVES_SOURCE));
      }
    }
    return source && atSource ? null : movedSubscription(operator, above, below);
  }

  /** The subscription is moved somewhere on the chain, which says little of signals. */
  private @Nullable FoundTrap movedSubscription(
      Call operator, List<Call> above, List<Chain.Link> below) {
    List<Call> all = new ArrayList<>(above);
    Collections.reverse(all);
    below.forEach(link -> all.add(link.operator()));
    for (Call call : all) {
      if (chain.has(call, Effect.MOVES_SOURCE)) {
        Verdict threads = threads(call, Effect.MOVES_SOURCE);
        return threads.isAllowed() ? notMoved(call, operator, above) : useless(call, threads);
      }
    }
    return null;
  }

  private FoundTrap notMoved(Call scheduler, Call operator, List<Call> above) {
    for (Call call : above) {
      if (chain.has(call, Effect.HOPS) && chain.isOperator(call) && !call.callee().isStatic()) {
        return text.leftAgain(scheduler, operator, call);
      }
    }
    return text.sourceHasThreads(scheduler, operator);
  }

  private Verdict threads(Call scheduler, Effect effect) {
    ChainRule rule = chain.rule(scheduler, effect);
    return contexts.threads(
        rule == null || rule.parameter() < 0 ? null : scheduler.argument(rule.parameter()), CALLER);
  }
}
