package dev.blockaway.checker.engine.program;

import com.sun.source.tree.CaseTree.CaseKind;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCBlock;
import com.sun.tools.javac.tree.JCTree.JCBreak;
import com.sun.tools.javac.tree.JCTree.JCCase;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCDefaultCaseLabel;
import com.sun.tools.javac.tree.JCTree.JCDoWhileLoop;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCForLoop;
import com.sun.tools.javac.tree.JCTree.JCIf;
import com.sun.tools.javac.tree.JCTree.JCLabeledStatement;
import com.sun.tools.javac.tree.JCTree.JCLambda;
import com.sun.tools.javac.tree.JCTree.JCStatement;
import com.sun.tools.javac.tree.JCTree.JCSwitch;
import com.sun.tools.javac.tree.JCTree.JCSynchronized;
import com.sun.tools.javac.tree.JCTree.JCTry;
import com.sun.tools.javac.tree.JCTree.JCWhileLoop;
import com.sun.tools.javac.tree.TreeScanner;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Knows which statements control never comes out of at their end. */
public final class Jumps {
  private Jumps() {}

  /** Whether control never comes to the statement after this one; false without a statement. */
  public static boolean leaves(@Nullable Tree statement) {
    if (statement instanceof JCBlock block) {
      return leavesAtEnd(block.stats);
    }
    if (statement instanceof JCIf branch) {
      return leaves(branch.thenpart) && leaves(branch.elsepart);
    }
    if (statement instanceof JCTry attempt) {
      return leaves(attempt.finalizer)
          || (leaves(attempt.body)
              && attempt.catchers.stream().allMatch(catcher -> leaves(catcher.body)));
    }
    if (statement instanceof JCSynchronized block) {
      return leaves(block.body);
    }
    if (statement instanceof JCLabeledStatement labelled) {
      return leaves(labelled.body) && !hasBreak(labelled);
    }
    if (statement instanceof JCSwitch choice) {
      return isComplete(choice) && !hasBreak(choice) && allLeave(choice);
    }
    return isEndless(statement) || (statement instanceof JCStatement && isJump(statement));
  }

  /** Whether control never comes out of some statements at their end. */
  static boolean leavesAtEnd(List<? extends JCTree> statements) {
    return !statements.isEmpty() && leaves(statements.get(statements.size() - 1));
  }

  private static boolean isJump(Tree statement) {
    return switch (statement.getKind()) {
      case RETURN, THROW, CONTINUE, BREAK, YIELD -> true;
      default -> false;
    };
  }

  /** Whether a switch has an arm for whatever comes. */
  private static boolean isComplete(JCSwitch choice) {
    return choice.cases.stream().anyMatch(Jumps::isDefault);
  }

  /** Whether an arm of a switch is taken where no other is. */
  static boolean isDefault(JCCase arm) {
    return arm.labels.stream().anyMatch(JCDefaultCaseLabel.class::isInstance);
  }

  private static boolean allLeave(JCSwitch choice) {
    return leavesAtEnd(choice.cases.last().stats)
        && choice.cases.stream()
            .allMatch(arm -> arm.getCaseKind() != CaseKind.RULE || leavesAtEnd(arm.stats));
  }

  /** Whether a loop has no condition that ever ends it, and no other way out. */
  private static boolean isEndless(@Nullable Tree statement) {
    if (statement instanceof JCWhileLoop loop) {
      return isTrue(loop.cond) && !hasBreak(loop);
    }
    if (statement instanceof JCForLoop loop) {
      return (loop.cond == null || isTrue(loop.cond)) && !hasBreak(loop);
    }
    return statement instanceof JCDoWhileLoop loop && isTrue(loop.cond) && !hasBreak(loop);
  }

  private static boolean isTrue(JCExpression condition) {
    return condition.type != null && condition.type.isTrue();
  }

  /**
   * Whether a {@code break} leads out of a loop, a switch or a labelled statement to what comes
   * after it.
   */
  static boolean hasBreak(JCTree statement) {
    boolean[] found = {false};
    statement.accept(
        new TreeScanner() {
          @Override
          public void visitBreak(JCBreak tree) {
            found[0] |= tree.target == statement;
          }

          @Override
          public void visitLambda(JCLambda tree) {
            // its jumps stay inside
          }

          @Override
          public void visitClassDef(JCClassDecl tree) {
            // its jumps stay inside
          }
        });
    return found[0];
  }
}
