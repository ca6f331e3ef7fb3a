package dev.blockaway.checker.engine.trap;

import dev.blockaway.catalog.HandOffRule;
import dev.blockaway.catalog.HandOffRule.Phase;
import dev.blockaway.catalog.Signature;
import dev.blockaway.checker.engine.path.Labels;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.rule.FrameworkRules;
import dev.blockaway.checker.engine.trap.FoundTrap.Runs;
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

  /** The scheduler moves what is below it, and the operator's function is above. */
  FoundTrap tooLate(Call scheduler, Call operator, boolean source) {
    return new FoundTrap(
        trap(scheduler, "it moves what is below it, and the call runs above"),
        source ? movedSource(operator) : movedSignals(operator),
        source ? Runs.ON_SAME_THREAD : Runs.ON_OTHER_THREAD);
  }

  /** The call is computed for an operator's argument, while the chain is put together. */
  FoundTrap eager(Call scheduler, Call operator) {
    return new FoundTrap(
        trap(
            scheduler,
            "the argument of " + Labels.of(operator) + " is computed before anybody subscribes"),
        "a source that takes a function, such as fromCallable or defer, and "
            + movedSource(operator),
        Runs.ON_SAME_THREAD);
  }

  /** The call itself returns the chain, and waits before it does. */
  FoundTrap eagerMethod(Call scheduler, Call method) {
    return new FoundTrap(
        trap(scheduler, Labels.of(method) + " has waited before it returns its chain"),
        "the waiting in a source that takes a function, such as fromCallable or defer, and "
            + movedSource(scheduler),
        Runs.ON_SAME_THREAD);
  }

  /** The hand-off runs its own task elsewhere, and what is chained to it where it was. */
  FoundTrap backAgain(Call handOff) {
    return new FoundTrap(
        trap(handOff, "what is chained to it runs on the event loop again"),
        "the call inside " + Labels.of(handOff) + ", or in another one chained to it",
        Runs.ON_SAME_THREAD);
  }

  /** The hand-off runs its own task elsewhere, and what is chained to it on either thread. */
  FoundTrap perhapsBackAgain(Call handOff, Call callback) {
    return new FoundTrap(
        trap(
            handOff, "if it is complete already, what is chained to it runs on the calling thread"),
        callback.callee().name + "Async(.., executor)",
        Runs.ON_EITHER);
  }

  /** The scheduler runs tasks on the thread that meets it. */
  FoundTrap noThreads(Call scheduler) {
    return new FoundTrap(
        trap(scheduler, "its scheduler has no threads of its own"),
        pool(scheduler),
        Runs.ON_SAME_THREAD);
  }

  /** The scheduler's threads must not block either. */
  FoundTrap wrongThreads(Call scheduler) {
    return new FoundTrap(
        trap(scheduler, "its threads must not block either"),
        pool(scheduler),
        Runs.ON_OTHER_THREAD);
  }

  /** The scheduler moves the subscription, which does not move the signals. */
  FoundTrap sourceHasThreads(Call scheduler, Call operator) {
    return new FoundTrap(
        trap(
            scheduler,
            "it moves the subscription, and signals arrive on threads that their source chooses"),
        movedSignals(operator),
        Runs.ON_OTHER_THREAD);
  }

  /** Another operator comes between and changes the thread again. */
  FoundTrap leftAgain(Call scheduler, Call operator, Call between) {
    return new FoundTrap(
        trap(
            scheduler,
            "%s (line %d) continues on another thread"
                .formatted(Labels.of(between), Labels.location(between).line())),
        movedSignals(operator),
        Runs.ON_OTHER_THREAD);
  }

  private static Trap trap(Call scheduler, String why) {
    return new Trap(Labels.of(scheduler), Labels.location(scheduler), why);
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
