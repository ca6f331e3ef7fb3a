package dev.blockaway.checker.engine.program;

import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Kinds;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree.JCBinary;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCUnary;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.TreeInfo;
import dev.blockaway.catalog.GuardRule.Meaning;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a condition establishes where it is true, and where it is false. */
final class FactFinder {
  private final Conditions conditions;

  /** Conditions that are kept in variables which nobody changes. */
  private final Map<Symbol, JCExpression> kept = new HashMap<>();

  FactFinder(Conditions conditions) {
    this.conditions = conditions;
  }

  /** Remembers what a variable stands for, if it is a condition and stays the same. */
  void keep(JCVariableDecl variable) {
    if (variable.init != null
        && variable.sym != null
        && variable.sym.type.hasTag(TypeTag.BOOLEAN)
        && variable.sym.owner.kind == Kinds.Kind.MTH
        && (variable.sym.flags() & (Flags.FINAL | Flags.EFFECTIVELY_FINAL)) != 0) {
      kept.put(variable.sym, variable.init);
    }
  }

  Facts when(boolean outcome, JCExpression condition) {
    JCExpression expression = TreeInfo.skipParens(condition);
    if (expression instanceof JCUnary unary && unary.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
      return when(!outcome, unary.arg);
    }
    if (expression instanceof JCBinary binary) {
      return whenBinary(outcome, binary);
    }
    if (expression instanceof JCIdent variable) {
      JCExpression stored = kept.get(variable.sym);
      return stored == null ? Facts.NONE : when(outcome, stored);
    }
    return expression instanceof JCMethodInvocation call ? whenCall(outcome, call) : Facts.NONE;
  }

  private Facts whenBinary(boolean outcome, JCBinary binary) {
    boolean conjunction = binary.getKind() == Tree.Kind.CONDITIONAL_AND;
    if (!conjunction && binary.getKind() != Tree.Kind.CONDITIONAL_OR) {
      return Facts.NONE;
    }
    Facts left = when(outcome, binary.lhs);
    Facts right = when(outcome, binary.rhs);
    return conjunction == outcome ? left.and(right) : left.or(right);
  }

  private Facts whenCall(boolean outcome, JCMethodInvocation call) {
    Meaning meaning =
        TreeInfo.symbol(call.meth) instanceof MethodSymbol method
            ? conditions.meaning(method)
            : null;
    if (meaning == null) {
      return Facts.NONE;
    }
    return switch (meaning) {
      case ON_LOOP -> new Facts(!outcome, Set.of());
      case OFF_LOOP -> new Facts(outcome, Set.of());
      case DONE -> {
        Symbol receiver = variable(Call.receiverOf(call));
        yield outcome && receiver != null ? new Facts(false, Set.of(receiver)) : Facts.NONE;
      }
      case DONE_ARGUMENT -> Facts.NONE;
    };
  }

  /** What is known in a body from the start, because it implements or overrides a callback. */
  Facts inside(@Nullable MethodSymbol callback, List<JCVariableDecl> parameters) {
    if (callback == null || conditions.meaning(callback) != Meaning.DONE_ARGUMENT) {
      return Facts.NONE;
    }
    Set<Symbol> complete = new HashSet<>();
    for (JCVariableDecl parameter : parameters) {
      if (parameter.sym != null) {
        complete.add(parameter.sym);
      }
    }
    return new Facts(false, complete);
  }

  private static @Nullable Symbol variable(@Nullable JCExpression expression) {
    return expression == null ? null : TreeInfo.symbol(expression);
  }
}
