package dev.blockaway.checker.fix;

import com.google.errorprone.fixes.SuggestedFix;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import dev.blockaway.catalog.HandOffRule;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.trap.FoundTrap;
import dev.blockaway.checker.engine.trap.FoundTrap.Cause;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives an operator a pool that may block, instead of one that must not. */
final class OtherPoolFix implements FixRule {
  @Override
  public @Nullable SuggestedFix fix(Repair repair) {
    FoundTrap trap = repair.around().trap();
    if (trap == null || (trap.cause() != Cause.WRONG_THREADS && trap.cause() != Cause.NO_THREADS)) {
      return null;
    }
    HandOffRule rule = rule(repair, trap.scheduler());
    JCMethodInvocation pool = rule == null ? null : pool(trap.scheduler(), rule);
    if (rule == null || pool == null) {
      return null;
    }
    SuggestedFix.Builder fix = SuggestedFix.builder();
    return fix.replace(pool, repair.call(fix, rule.pool())).build();
  }

  private static @Nullable HandOffRule rule(Repair repair, Call scheduler) {
    return repair.handOffOfSource(scheduler.receiver().tsym);
  }

  /** The pool, if it is named at the operator and made by the same class: a shared one stays. */
  private static @Nullable JCMethodInvocation pool(Call scheduler, HandOffRule rule) {
    List<JCExpression> candidates = new ArrayList<>(scheduler.arguments());
    for (JCExpression candidate : candidates) {
      if (candidate instanceof JCMethodInvocation call
          && call.args.isEmpty()
          && call.meth.type != null
          && com.sun.tools.javac.tree.TreeInfo.symbol(call.meth)
              .owner
              .getQualifiedName()
              .contentEquals(rule.pool().owner())) {
        return call;
      }
    }
    return null;
  }
}
