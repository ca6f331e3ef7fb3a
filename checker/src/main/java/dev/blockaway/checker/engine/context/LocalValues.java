package dev.blockaway.checker.engine.context;

import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCAssign;
import com.sun.tools.javac.tree.JCTree.JCBlock;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCExpressionStatement;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.TreeInfo;
import dev.blockaway.checker.engine.program.Program;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which uses of a variable see which of its values: those that were assigned since the last
 * assignment which is a statement of the use's own block.
 */
final class LocalValues {
  private final Program program;

  LocalValues(Program program) {
    this.program = program;
  }

  /** The values that a use may see. */
  List<JCExpression> seenBy(JCExpression use, VarSymbol variable) {
    for (TreePath path : program.uses(variable)) {
      if (path.getLeaf() == use) {
        return program.values(variable).stream()
            .filter(value -> isSeen(value, path, variable))
            .toList();
      }
    }
    return program.values(variable);
  }

  /** The method, or else the class, in which a variable is used; null if it is not found. */
  @Nullable TreePath scope(JCExpression use, VarSymbol variable) {
    for (TreePath path : program.uses(variable)) {
      if (path.getLeaf() == use) {
        TreePath around = path;
        while (!(around.getLeaf() instanceof JCMethodDecl
            || around.getLeaf() instanceof JCClassDecl)) {
          around = around.getParentPath();
        }
        return around;
      }
    }
    return null;
  }

  /** The uses that may see a value which is assigned at a place. */
  List<TreePath> usesOf(TreePath value, VarSymbol variable) {
    return program.uses(variable).stream()
        .filter(use -> isSeen((JCTree) value.getLeaf(), use, variable))
        .toList();
  }

  /** Whether no assignment stands between a value and its use. */
  private static boolean isSeen(JCTree value, TreePath use, VarSymbol variable) {
    JCExpression last = lastBefore(use, variable);
    return last == null || TreeInfo.getStartPos(value) >= TreeInfo.getStartPos(last);
  }

  /** The value that the use's own block has given to the variable last; null if it gives none. */
  private static @Nullable JCExpression lastBefore(TreePath use, VarSymbol variable) {
    JCTree statement = (JCTree) use.getLeaf();
    for (TreePath around = use; around != null; around = around.getParentPath()) {
      if (around.getLeaf() instanceof JCBlock block) {
        return lastBefore(statement, block, variable);
      }
      statement = (JCTree) around.getLeaf();
    }
    return null;
  }

  private static @Nullable JCExpression lastBefore(
      JCTree statement, JCBlock block, VarSymbol variable) {
    JCExpression last = null;
    for (JCTree before : block.stats) {
      if (before == statement) {
        break;
      }
      JCExpression assigned = assigned(before, variable);
      last = assigned == null ? last : assigned;
    }
    return last;
  }

  private static @Nullable JCExpression assigned(JCTree statement, VarSymbol variable) {
    if (statement instanceof JCVariableDecl declaration) {
      return declaration.sym == variable ? declaration.init : null;
    }
    return statement instanceof JCExpressionStatement expression
            && expression.expr instanceof JCAssign assignment
            && TreeInfo.symbol(assignment.lhs) == variable
        ? assignment.rhs
        : null;
  }
}
