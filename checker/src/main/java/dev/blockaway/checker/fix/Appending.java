package dev.blockaway.checker.fix;

import com.google.errorprone.fixes.SuggestedFix;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import dev.blockaway.catalog.HandOffRule;
import dev.blockaway.checker.engine.program.Call;
import org.jspecify.annotations.Nullable;

/** Appends calls to a chain that is written in one expression. */
final class Appending {
  private Appending() {}

  /** The chain with its source moved; null if it would not compile. */
  static @Nullable SuggestedFix movedSource(Repair repair, Call operator) {
    HandOffRule rule = repair.handOffOfSource(operator.callee().getReturnType().tsym);
    if (rule == null) {
      return null;
    }
    SuggestedFix.Builder fix = SuggestedFix.builder();
    return append(repair, fix, operator, repair.handOff(fix, rule)) ? fix.build() : null;
  }

  /**
   * Appends text to a call that returns a chain.
   *
   * @return whether the chain keeps its type
   */
  static boolean append(Repair repair, SuggestedFix.Builder fix, Call operator, String text) {
    if (!(operator.tree() instanceof JCMethodInvocation chain)) {
      return false;
    }
    JCTree parent = (JCTree) operator.path().getParentPath().getLeaf();
    if (!new Typing(repair).keep(fix, chain, Typing.isReceiver(parent, chain))) {
      return false;
    }
    fix.postfixWith(chain, text);
    return true;
  }
}
