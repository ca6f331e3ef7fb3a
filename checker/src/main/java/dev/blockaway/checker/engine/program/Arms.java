package dev.blockaway.checker.engine.program;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCCase;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.TreeScanner;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known in the arms of a {@code switch} by the value that it looks at. */
final class Arms {
  private final FactFinder factFinder;
  private final JCExpression selector;
  private final List<? extends CaseTree> all;

  Arms(FactFinder factFinder, JCExpression selector, List<? extends CaseTree> all) {
    this.factFinder = factFinder;
    this.selector = selector;
    this.all = all;
  }

  /** What is known where control comes to an arm from above all arms. */
  Facts facts(JCCase arm) {
    if (Jumps.isDefault(arm)) {
      return otherwise(arm);
    }
    List<? extends ExpressionTree> constants = arm.getExpressions();
    if (constants.size() < arm.labels.size()) {
      return Facts.NONE; // a pattern
    }
    Facts result = Facts.NEVER;
    for (ExpressionTree constant : constants) {
      result = result.or(factFinder.whenEqual(true, selector, (JCExpression) constant));
    }
    return result;
  }

  /** What is known where the value is none of the constants of other arms. */
  private Facts otherwise(JCCase arm) {
    Facts result = Facts.NONE;
    for (CaseTree other : all) {
      for (ExpressionTree constant :
          other == arm ? List.<ExpressionTree>of() : other.getExpressions()) {
        result = result.and(factFinder.whenEqual(false, selector, (JCExpression) constant));
      }
    }
    return result;
  }

  /**
   * The condition behind the pattern of an arm; null if there is none. It is found as what is
   * neither a label nor a statement: this version of javac's trees has no name for it.
   */
  static @Nullable JCExpression guard(JCCase arm) {
    JCExpression[] found = {null};
    new TreeScanner() {
      @Override
      public void scan(JCTree part) {
        if (part instanceof JCExpression condition && !arm.labels.contains(part)) {
          found[0] = condition;
        }
      }
    }.visitCase(arm);
    return found[0];
  }
}
