package dev.blockaway.checker.engine.program;

import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCAssign;
import com.sun.tools.javac.tree.JCTree.JCAssignOp;
import com.sun.tools.javac.tree.JCTree.JCUnary;
import com.sun.tools.javac.tree.TreeScanner;
import java.util.function.Consumer;

/** Finds what a piece of code assigns. */
final class ChangeFinder extends TreeScanner {
  private final Consumer<JCTree> found;

  /**
   * Looks into the trees that it scans.
   *
   * @param found takes what stands on the left of an assignment, or has an operator such as {@code
   *     ++}
   */
  ChangeFinder(Consumer<JCTree> found) {
    this.found = found;
  }

  /** Whether an operator is {@code ++} or {@code --}. */
  static boolean changesOperand(JCTree operation) {
    return switch (operation.getKind()) {
      case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> true;
      default -> false;
    };
  }

  @Override
  public void visitAssign(JCAssign tree) {
    super.visitAssign(tree);
    found.accept(tree.lhs);
  }

  @Override
  public void visitAssignop(JCAssignOp tree) {
    super.visitAssignop(tree);
    found.accept(tree.lhs);
  }

  @Override
  public void visitUnary(JCUnary tree) {
    super.visitUnary(tree);
    if (changesOperand(tree)) {
      found.accept(tree.arg);
    }
  }
}
