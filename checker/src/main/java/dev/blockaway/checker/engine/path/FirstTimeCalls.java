package dev.blockaway.checker.engine.path;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.tree.JCTree.JCBinary;
import com.sun.tools.javac.tree.JCTree.JCBlock;
import com.sun.tools.javac.tree.JCTree.JCCase;
import com.sun.tools.javac.tree.JCTree.JCConditional;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCIf;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCStatement;
import com.sun.tools.javac.tree.JCTree.JCUnary;
import com.sun.tools.javac.tree.TreeInfo;
import dev.blockaway.catalog.BlockingRule;
import dev.blockaway.catalog.Kind;
import dev.blockaway.checker.engine.context.ContextResolver;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.checker.engine.program.Jumps;
import dev.blockaway.checker.engine.program.Program;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which calls of source code are made the first time only: while a field is null or false that the
 * method, or the one that it calls then, sets. What is read or computed there is so once, as in a
 * static initialiser; what waits there is another matter.
 */
final class FirstTimeCalls {
  private final LazyFields fields;
  private final ContextResolver contexts;

  FirstTimeCalls(Program program, ContextResolver contexts) {
    this.fields = new LazyFields(program, contexts);
    this.contexts = contexts;
  }

  /** Whether a rule speaks of work that counts only where it is done again and again. */
  static boolean excuses(@Nullable BlockingRule rule) {
    return rule != null && (rule.group().kind() == Kind.FILE || rule.group().kind() == Kind.CPU);
  }

  /** Whether a call that blocks is excused where it stands; in a handler itself it is not. */
  boolean excuses(Call call, BlockingRule rule) {
    return excuses(rule)
        && call.in().form() == Code.Form.METHOD
        && !contexts.of(call.in()).isEventLoop()
        && contains(call);
  }

  /** Whether a call is made the first time only. */
  boolean contains(Call call) {
    TreePath path = call.path();
    while (path != null && path.getLeaf() != call.in().tree()) {
      TreePath parent = path.getParentPath();
      if (parent != null && isFirst(parent.getLeaf(), path.getLeaf(), call)) {
        return true;
      }
      path = parent;
    }
    return false;
  }

  private boolean isFirst(Tree around, Tree part, Call call) {
    if (around instanceof JCIf branch) {
      return part != branch.cond && isUnset(part == branch.thenpart, branch.cond, call);
    }
    if (around instanceof JCConditional choice) {
      return part != choice.cond && isUnset(part == choice.truepart, choice.cond, call);
    }
    if (around instanceof JCBinary binary) {
      return part == binary.rhs
          && isJunction(binary)
          && isUnset(binary.getKind() == Tree.Kind.CONDITIONAL_AND, binary.lhs, call);
    }
    if (around instanceof JCBlock block) {
      return isBehindReturn(block.stats, part, call);
    }
    return around instanceof JCCase branch && isBehindReturn(branch.stats, part, call);
  }

  private boolean isBehindReturn(List<JCStatement> statements, Tree part, Call call) {
    for (JCStatement statement : statements) {
      if (statement == part) {
        return false;
      }
      if (statement instanceof JCIf branch
          && ((Jumps.leaves(branch.thenpart) && isUnset(false, branch.cond, call))
              || (Jumps.leaves(branch.elsepart) && isUnset(true, branch.cond, call)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isJunction(JCBinary binary) {
    return binary.getKind() == Tree.Kind.CONDITIONAL_AND
        || binary.getKind() == Tree.Kind.CONDITIONAL_OR;
  }

  /** Whether the outcome of a condition says that a field is not set which is set then. */
  private boolean isUnset(boolean outcome, JCExpression condition, Call call) {
    JCExpression expression = TreeInfo.skipParens(condition);
    if (expression instanceof JCUnary unary && unary.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
      return isUnset(!outcome, unary.arg, call);
    }
    if (expression instanceof JCBinary binary && isJunction(binary)) {
      boolean left = isUnset(outcome, binary.lhs, call);
      boolean right = isUnset(outcome, binary.rhs, call);
      boolean both = (binary.getKind() == Tree.Kind.CONDITIONAL_AND) == outcome;
      return both ? left || right : left && right;
    }
    if (expression instanceof JCMethodInvocation test && LazyFields.setsAtOnce(test)) {
      return outcome && fields.isLazy(fields.of(Call.receiverOf(test)));
    }
    JCExpression asked = askedForNull(outcome, expression);
    LazyFields.Value value = fields.of(asked != null ? asked : outcome ? null : expression);
    return value != null && fields.isLazy(value) && fields.sets(call, value);
  }

  /** What is null or false if a condition has an outcome; null if the condition is no such test. */
  private static @Nullable JCExpression askedForNull(boolean outcome, JCExpression condition) {
    if (condition instanceof JCBinary binary) {
      boolean isEqual = binary.getKind() == Tree.Kind.EQUAL_TO;
      if (isEqual != outcome || (!isEqual && binary.getKind() != Tree.Kind.NOT_EQUAL_TO)) {
        return null;
      }
      return LazyFields.isNothing(binary.rhs)
          ? binary.lhs
          : LazyFields.isNothing(binary.lhs) ? binary.rhs : null;
    }
    if (condition instanceof JCMethodInvocation test && test.args.size() == 1) {
      String asked = outcome ? "isNull" : "nonNull";
      return TreeInfo.name(test.meth).contentEquals(asked) ? test.args.head : null;
    }
    return null;
  }
}
