package dev.blockaway.checker.engine.context;

import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCAssign;
import com.sun.tools.javac.tree.JCTree.JCBreak;
import com.sun.tools.javac.tree.JCTree.JCCase;
import com.sun.tools.javac.tree.JCTree.JCConditional;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCIf;
import com.sun.tools.javac.tree.JCTree.JCSwitch;
import com.sun.tools.javac.tree.JCTree.JCSwitchExpression;
import com.sun.tools.javac.tree.TreeInfo;
import dev.blockaway.checker.engine.program.Jumps;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which conditions decide that control takes one way through some code and not another. */
final class Branches {
  private Branches() {}

  /**
   * The conditions that decide between two places in the same piece of code: where one value of a
   * variable goes to either place, but never to both.
   *
   * @param variable what carries the value; null if nothing does
   * @return empty if both places may be reached with the same value
   */
  static List<JCExpression> between(TreePath first, TreePath second, @Nullable VarSymbol variable) {
    List<TreePath> toFirst = fromRoot(first);
    List<TreePath> toSecond = fromRoot(second);
    int common = 0;
    while (common < Math.min(toFirst.size(), toSecond.size())
        && toFirst.get(common).getLeaf() == toSecond.get(common).getLeaf()) {
      common++;
    }
    JCExpression fork = common == 0 ? null : condition(toFirst.get(common - 1));
    if (fork != null && isBelow(toFirst, common, fork) && isBelow(toSecond, common, fork)) {
      return List.of(fork);
    }
    List<JCExpression> result = endingBelow(toFirst, common, variable);
    result.addAll(endingBelow(toSecond, common, variable));
    return result;
  }

  /** Whether a path leads into a branch, and not into the condition itself. */
  private static boolean isBelow(List<TreePath> path, int depth, JCExpression condition) {
    return depth < path.size() && path.get(depth).getLeaf() != condition;
  }

  private static List<TreePath> fromRoot(TreePath place) {
    List<TreePath> result = new ArrayList<>();
    for (TreePath at = place; at != null; at = at.getParentPath()) {
      result.add(0, at);
    }
    return result;
  }

  /** What decides which part of a statement or expression is taken; null if it has no choice. */
  private static @Nullable JCExpression condition(TreePath fork) {
    if (fork.getLeaf() instanceof JCIf statement) {
      return statement.cond;
    }
    if (fork.getLeaf() instanceof JCSwitch statement) {
      return statement.selector;
    }
    if (fork.getLeaf() instanceof JCSwitchExpression expression) {
      return expression.selector;
    }
    return fork.getLeaf() instanceof JCConditional expression ? expression.cond : null;
  }

  /**
   * The conditions of the branches, further in than a depth, from which the value gets no further.
   */
  private static List<JCExpression> endingBelow(
      List<TreePath> path, int depth, @Nullable VarSymbol variable) {
    List<JCExpression> result = new ArrayList<>();
    for (int i = Math.max(1, depth); i < path.size() - 1; i++) {
      JCExpression condition = condition(path.get(i));
      JCTree branch = (JCTree) path.get(i + 1).getLeaf();
      if (condition != null
          && branch != condition
          && (leaves(branch) || isAssigned(path, i, variable))) {
        result.add(condition);
      }
    }
    return result;
  }

  private static boolean leaves(JCTree branch) {
    return branch instanceof JCCase one
        ? !one.stats.isEmpty()
            && !(one.stats.last() instanceof JCBreak)
            && Jumps.leaves(one.stats.last())
        : Jumps.leaves(branch);
  }

  /** Whether the place at the end of a path is part of an assignment to the variable. */
  private static boolean isAssigned(List<TreePath> path, int from, @Nullable VarSymbol variable) {
    return variable != null
        && path.subList(from, path.size()).stream()
            .anyMatch(
                at ->
                    at.getLeaf() instanceof JCAssign assignment
                        && TreeInfo.symbol(assignment.lhs) == variable);
  }
}
