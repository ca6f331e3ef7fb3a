package dev.blockaway.checker.engine.program;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCArrayAccess;
import com.sun.tools.javac.tree.JCTree.JCAssign;
import com.sun.tools.javac.tree.JCTree.JCCase;
import com.sun.tools.javac.tree.JCTree.JCConditional;
import com.sun.tools.javac.tree.JCTree.JCEnhancedForLoop;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCLambda;
import com.sun.tools.javac.tree.JCTree.JCMemberReference;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCNewArray;
import com.sun.tools.javac.tree.JCTree.JCParens;
import com.sun.tools.javac.tree.JCTree.JCReturn;
import com.sun.tools.javac.tree.JCTree.JCSwitchExpression;
import com.sun.tools.javac.tree.JCTree.JCTypeCast;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.JCTree.JCYield;
import com.sun.tools.javac.tree.TreeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the value of an expression goes. */
public sealed interface Destination {

  /** It is an argument of a call. */
  record Argument(Call call, int index) implements Destination {}

  /** A method is called on it. */
  record Receiver(Call call) implements Destination {}

  /** It is what a piece of code returns. */
  record Result(Code code) implements Destination {}

  /** It is assigned to a variable, or its elements are one after the other. */
  record Variable(VarSymbol variable) implements Destination {}

  /** It is dropped, or used in a way that is not followed. */
  record Elsewhere() implements Destination {}

  /**
   * Finds where an expression's value goes, through parentheses, casts, conditionals and switches;
   * an array's goes where its elements go.
   */
  static Destination of(Program program, TreePath path) {
    JCTree value = (JCTree) path.getLeaf();
    TreePath parentPath = path.getParentPath();
    JCTree parent = (JCTree) parentPath.getLeaf();
    if (isPassedOn(value, parent)) {
      return of(program, parentPath);
    }
    if (parent instanceof JCYield || isArm(value, parentPath)) {
      return of(program, switchAround(parentPath));
    }
    if (parent instanceof JCFieldAccess) {
      return receiver(program, parentPath.getParentPath().getLeaf(), parent);
    }
    if (parent instanceof JCMemberReference) {
      return receiver(program.call(parent));
    }
    if (parent instanceof JCReturn || (parent instanceof JCLambda lambda && lambda.body == value)) {
      return result(program, parentPath);
    }
    if (parent instanceof JCVariableDecl variable && variable.init == value) {
      return variable.sym == null ? new Elsewhere() : new Variable(variable.sym);
    }
    if (parent instanceof JCAssign assignment && assignment.rhs == value) {
      return TreeInfo.symbol(assignment.lhs) instanceof VarSymbol variable
          ? new Variable(variable)
          : new Elsewhere();
    }
    if (parent instanceof JCEnhancedForLoop loop && loop.expr == value) {
      return new Variable(loop.var.sym);
    }
    return argument(program, parent, value);
  }

  private static boolean isPassedOn(JCTree value, JCTree parent) {
    return parent instanceof JCParens
        || parent instanceof JCTypeCast
        || (parent instanceof JCArrayAccess element && element.indexed == value)
        || (parent instanceof JCConditional conditional && conditional.cond != value)
        || (parent instanceof JCNewArray array
            && array.elems != null
            && array.elems.contains(value));
  }

  /** Whether a value stands behind an arrow of a switch that is an expression. */
  private static boolean isArm(JCTree value, TreePath parent) {
    return parent.getLeaf() instanceof JCCase arm
        && arm.body == value
        && parent.getParentPath().getLeaf() instanceof JCSwitchExpression;
  }

  private static TreePath switchAround(TreePath path) {
    TreePath around = path;
    while (!(around.getLeaf() instanceof JCSwitchExpression)) {
      around = around.getParentPath();
    }
    return around;
  }

  private static Destination receiver(Program program, Tree grandparent, JCTree select) {
    return grandparent instanceof JCMethodInvocation invocation && invocation.meth == select
        ? receiver(program.call(invocation))
        : new Elsewhere();
  }

  private static Destination receiver(@Nullable Call call) {
    return call == null ? new Elsewhere() : new Receiver(call);
  }

  private static Destination result(Program program, TreePath path) {
    for (TreePath around = path; around != null; around = around.getParentPath()) {
      if (around.getLeaf() instanceof JCLambda || around.getLeaf() instanceof JCMethodDecl) {
        Code code = program.code((JCTree) around.getLeaf());
        return code == null ? new Elsewhere() : new Result(code);
      }
    }
    return new Elsewhere();
  }

  private static Destination argument(Program program, JCTree parent, JCTree value) {
    Call call = program.call(parent);
    if (call == null) {
      return new Elsewhere();
    }
    List<JCExpression> arguments = call.arguments();
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i) == value) {
        return new Argument(call, i);
      }
    }
    return new Elsewhere();
  }
}
