package dev.blockaway.checker.engine.program;

import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCEnhancedForLoop;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCMemberReference;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.TreeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call, constructor call or method reference in source code, or a call that a statement makes
 * without writing it: {@code iterator()} of an enhanced {@code for}, {@code close()} of a resource.
 *
 * @param in the code that makes the call
 * @param path where it is written: the call itself, the {@code for} statement, or the resource
 * @param callee the statically named method
 * @param receiver the receiver's static type: of the expression before the dot, else of the class
 *     around; the class itself for static methods and constructors
 * @param facts what the conditions around the call have established
 */
public record Call(Code in, TreePath path, MethodSymbol callee, Type receiver, Facts facts) {

  /** The tree of {@link #path()}. */
  public JCTree tree() {
    return (JCTree) path.getLeaf();
  }

  /** The arguments; none for method references. */
  public List<JCExpression> arguments() {
    return argumentsOf(tree());
  }

  /** The argument at an index; null where none is written, as in a method reference. */
  public @Nullable JCExpression argument(int index) {
    List<JCExpression> arguments = arguments();
    return index < arguments.size() ? arguments.get(index) : null;
  }

  /** What the method is called on; null if no expression says so. */
  public @Nullable JCExpression receiverExpression() {
    JCTree tree = tree();
    if (tree instanceof JCEnhancedForLoop loop) {
      return loop.expr;
    }
    if (tree instanceof JCVariableDecl resource) {
      return resource.init;
    }
    return tree instanceof JCIdent || tree instanceof JCFieldAccess
        ? (JCExpression) tree
        : receiverOf(tree);
  }

  /** The arguments of a call or constructor call; none for other trees. */
  public static List<JCExpression> argumentsOf(JCTree tree) {
    if (tree instanceof JCMethodInvocation call) {
      return call.args;
    }
    return tree instanceof JCNewClass creation ? creation.args : List.of();
  }

  /** The expression before the dot or the double colon of a call; null if there is none. */
  public static @Nullable JCExpression receiverOf(JCTree tree) {
    if (tree instanceof JCMethodInvocation call && call.meth instanceof JCFieldAccess select) {
      return select.selected;
    }
    return tree instanceof JCMemberReference reference ? reference.expr : null;
  }

  /** What a method is about: its receiver, or what it is given if it has none. */
  public static @Nullable JCExpression subjectOf(JCMethodInvocation call) {
    Symbol method = TreeInfo.symbol(call.meth);
    return method != null && method.isStatic() && !call.args.isEmpty()
        ? call.args.head
        : receiverOf(call);
  }

  /**
   * Offset of the called method's name, of {@code ::} or of {@code new} in the source file; of what
   * a loop goes through, and of a resource's name.
   */
  public int position() {
    if (tree() instanceof JCEnhancedForLoop loop) {
      return loop.expr.pos;
    }
    return tree() instanceof JCMethodInvocation call ? call.meth.pos : tree().pos;
  }

  /** A call is the tree that it is written as. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Call call && call.tree() == tree();
  }

  @Override
  public int hashCode() {
    return tree().hashCode();
  }
}
