package dev.blockaway.checker.fix;

import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.fixes.SuggestedFixes;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import dev.blockaway.catalog.HandOffRule;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.trap.FoundTrap;
import dev.blockaway.checker.engine.trap.FoundTrap.Cause;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts a scheduler that comes too late where it helps: one below a source becomes one for the
 * source, one below an operator moves above it. Only plain operators may stand between, so that
 * everything below has the same threads as before.
 */
final class EarlierSchedulerFix implements FixRule {
  @Override
  public @Nullable SuggestedFix fix(Repair repair) {
    FoundTrap trap = repair.around().trap();
    Call operator = repair.around().operator();
    if (trap == null
        || operator == null
        || !(trap.scheduler().tree() instanceof JCMethodInvocation scheduler)
        || scheduler.args.size() != 1
        || !isPlainBetween(repair, operator, trap.scheduler())) {
      return null;
    }
    if (trap.cause() == Cause.BELOW_SOURCE && repair.around().isSource()) {
      return renamed(repair, operator, scheduler);
    }
    return trap.cause() == Cause.BELOW_OPERATOR && repair.around().isMovedFromAbove()
        ? moved(repair, operator, trap.scheduler())
        : null;
  }

  private static boolean isPlainBetween(Repair repair, Call operator, Call scheduler) {
    List<Call> above = repair.around().above(scheduler);
    int end = above.indexOf(operator);
    return end >= 0
        && isWrittenInOne(repair, operator, scheduler)
        && above.subList(0, end).stream().allMatch(repair.around()::isPlain);
  }

  /** Whether the scheduler's receivers lead to the operator without a variable between. */
  private static boolean isWrittenInOne(Repair repair, Call operator, Call scheduler) {
    Call call = scheduler;
    while (call != null && !call.equals(operator)) {
      JCExpression receiver = call.receiverExpression();
      call = receiver == null ? null : repair.around().callAt(receiver);
    }
    return operator.equals(call);
  }

  private static @Nullable SuggestedFix renamed(
      Repair repair, Call operator, JCMethodInvocation scheduler) {
    HandOffRule rule = repair.handOffOfSource(operator.callee().getReturnType().tsym);
    return rule == null
        ? null
        : SuggestedFixes.renameMethodInvocation(scheduler, rule.operator().name(), repair.state());
  }

  private static @Nullable SuggestedFix moved(Repair repair, Call operator, Call scheduler) {
    JCExpression below = operator.receiverExpression();
    JCExpression before = scheduler.receiverExpression();
    if (below == null
        || before == null
        || below.type == null
        || repair.handOffOfSignals(below.type.tsym) == null) {
      return null;
    }
    int from = repair.end(before);
    int to = repair.end(scheduler.tree());
    return SuggestedFix.builder()
        .postfixWith(below, repair.source(from, to))
        .replace(from, to, "")
        .build();
  }
}
