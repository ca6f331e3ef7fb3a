package dev.blockaway.checker.fix;

import com.google.errorprone.fixes.SuggestedFix;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import dev.blockaway.catalog.HandOffRule;
import dev.blockaway.checker.engine.program.Call;
import org.jspecify.annotations.Nullable;

/** Moves a source below itself, or the signals of an operator above it. Types stay as they are. */
final class HandOffFix implements FixRule {
  @Override
  public @Nullable SuggestedFix fix(Repair repair) {
    Call operator = repair.around().operator();
    if (operator == null) {
      return null;
    }
    if (repair.around().isSource()) {
      return Appending.movedSource(repair, operator);
    }
    return repair.around().isMovedFromAbove() && !comesFromBelow(operator)
        ? movedAbove(repair, operator)
        : null;
  }

  /** Cancelling comes from the subscriber, on any thread. */
  private static boolean comesFromBelow(Call operator) {
    return operator.callee().name.toString().contains("Cancel")
        || operator.receiver().tsym.name.toString().contains("Cancel");
  }

  /** Operators of groups belong to the chain above them. */
  private static @Nullable SuggestedFix movedAbove(Repair repair, Call operator) {
    Call below = operator;
    while (true) {
      JCExpression receiver = below.receiverExpression();
      if (receiver == null || receiver.type == null || below.callee().isStatic()) {
        return null;
      }
      HandOffRule rule = repair.handOffOfSignals(receiver.type.tsym);
      if (rule != null) {
        return declares(rule, below) ? insert(repair, rule, below, receiver) : null;
      }
      Call above = repair.around().callAt(receiver);
      if (above == null) {
        return null;
      }
      below = above;
    }
  }

  /** Whether the type that is left after the move still has the operator. */
  private static boolean declares(HandOffRule rule, Call operator) {
    return operator.callee().owner.getQualifiedName().contentEquals(rule.operator().owner());
  }

  private static SuggestedFix insert(
      Repair repair, HandOffRule rule, Call below, JCExpression receiver) {
    SuggestedFix.Builder fix = SuggestedFix.builder();
    String text = repair.separator(below) + repair.handOff(fix, rule);
    return fix.postfixWith(receiver, text).build();
  }
}
