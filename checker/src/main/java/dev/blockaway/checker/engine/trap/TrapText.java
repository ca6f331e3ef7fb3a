package dev.blockaway.checker.engine.trap;

import dev.blockaway.catalog.HandOffRule;
import dev.blockaway.catalog.HandOffRule.Phase;
import dev.blockaway.catalog.Signature;
import dev.blockaway.checker.engine.path.Labels;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.rule.FrameworkRules;
import dev.blockaway.checker.engine.trap.FoundTrap.Cause;
import dev.blockaway.findings.Trap;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words for each kind of trap. */
final class TrapText {
  private static final String SOME_POOL = "threads that may block";

  private final FrameworkRules rules;
  private final Chain chain;

  TrapText(FrameworkRules rules, Chain chain) {
    this.rules = rules;
    this.chain = chain;
  }

  /** {@link Cause#BELOW_SOURCE}. */
  FoundTrap belowSource(Call scheduler, Call operator) {
    return found(
        Cause.BELOW_SOURCE,
        scheduler,
        "it moves what is below it, and the call runs above",
        movedSource(operator));
  }

  /** {@link Cause#BELOW_OPERATOR}. */
  FoundTrap belowOperator(Call scheduler, Call operator) {
    return found(
        Cause.BELOW_OPERATOR,
        scheduler,
        "it moves what is below it, and the call runs above",
        movedSignals(operator));
  }

  /** {@link Cause#EAGER}. */
  FoundTrap eager(Call scheduler, Call operator) {
    return found(
        Cause.EAGER,
        scheduler,
        "the argument of " + Labels.of(operator) + " is computed before anybody subscribes",
        "a source that takes a function, such as fromCallable or defer, and "
            + movedSource(operator));
  }

  /** {@link Cause#EAGER_METHOD}. */
  FoundTrap eagerMethod(Call scheduler, Call method) {
    return found(
        Cause.EAGER_METHOD,
        scheduler,
        Labels.of(method) + " has waited before it returns its chain",
        "the waiting in a source that takes a function, such as fromCallable or defer, and "
            + movedSource(scheduler));
  }

  /** {@link Cause#BACK_AGAIN}. */
  FoundTrap backAgain(Call handOff) {
    return found(
        Cause.BACK_AGAIN,
        handOff,
        "what is chained to it runs on the event loop again",
        "the call inside " + Labels.of(handOff) + ", or in another one chained to it");
  }

  /** {@link Cause#PERHAPS_BACK_AGAIN}. */
  FoundTrap perhapsBackAgain(Call handOff, Call callback) {
    return found(
        Cause.PERHAPS_BACK_AGAIN,
        handOff,
        "if it is complete already, what is chained to it runs on the calling thread",
        callback.callee().name + "Async(.., executor)");
  }

  /** {@link Cause#NO_THREADS}. */
  FoundTrap noThreads(Call scheduler) {
    return found(
        Cause.NO_THREADS, scheduler, "its scheduler has no threads of its own", pool(scheduler));
  }

  /** {@link Cause#WRONG_THREADS}. */
  FoundTrap wrongThreads(Call scheduler) {
    return found(
        Cause.WRONG_THREADS, scheduler, "its threads must not block either", pool(scheduler));
  }

  /** {@link Cause#SOURCE_HAS_THREADS}. */
  FoundTrap sourceHasThreads(Call scheduler, Call operator) {
    return found(
        Cause.SOURCE_HAS_THREADS,
        scheduler,
        "it moves the subscription, and signals arrive on threads that their source chooses",
        movedSignals(operator));
  }

  /** {@link Cause#LEFT_AGAIN}. */
  FoundTrap leftAgain(Call scheduler, Call operator, Call between) {
    return found(
        Cause.LEFT_AGAIN,
        scheduler,
        "%s (line %d) continues on another thread"
            .formatted(Labels.of(between), Labels.location(between).line()),
        movedSignals(operator));
  }

  private static FoundTrap found(Cause cause, Call scheduler, String why, String instead) {
    Trap trap = new Trap(Labels.of(scheduler), Labels.location(scheduler), why);
    return new FoundTrap(cause, scheduler, trap, instead);
  }

  private String movedSource(Call operator) {
    return operator(handOff(Phase.SOURCE, operator));
  }

  private String movedSignals(Call operator) {
    return operator(handOff(Phase.SIGNALS, operator)) + " above " + Labels.of(operator);
  }

  private String pool(Call scheduler) {
    HandOffRule rule = handOff(Phase.SOURCE, scheduler);
    return rule == null ? SOME_POOL : call(rule.pool());
  }

  private static String operator(@Nullable HandOffRule rule) {
    return rule == null
        ? "a hand-off to " + SOME_POOL
        : rule.operator().name() + "(" + call(rule.pool()) + ")";
  }

  private static String call(Signature method) {
    String owner = method.owner();
    return owner.substring(owner.lastIndexOf('.') + 1) + "." + method.name() + "()";
  }

  /** The rule for the operator's chain: operators of groups belong to the chain above them. */
  private @Nullable HandOffRule handOff(Phase phase, Call operator) {
    List<Call> calls = new ArrayList<>(List.of(operator));
    calls.addAll(chain.above(operator));
    for (Call call : calls) {
      HandOffRule rule = rules.handOff(phase, call.receiver().tsym);
      if (rule != null) {
        return rule;
      }
    }
    return rules.handOff(phase, operator.callee().getReturnType().tsym);
  }
}
