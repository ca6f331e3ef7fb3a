package dev.blockaway.checker.engine.path;

import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Kinds;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree.JCBinary;
import com.sun.tools.javac.tree.JCTree.JCConditional;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCTypeCast;
import com.sun.tools.javac.tree.TreeInfo;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Comparison;
import dev.blockaway.checker.engine.program.Program;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells expressions that have only a few values as long as a program runs, such as constants, from
 * what comes with each request.
 */
final class FewValues {
  private static final Set<String> FEW =
      Set.of("java.lang.Boolean", "java.lang.Class", "java.lang.Void");

  private final Program program;
  private final Lifetimes lifetimes;

  FewValues(Program program, Lifetimes lifetimes) {
    this.program = program;
    this.lifetimes = lifetimes;
  }

  /** Whether an expression has only a few values. */
  boolean contains(JCExpression expression) {
    return contains(expression, new HashSet<>());
  }

  private boolean contains(JCExpression expression, Set<Symbol> visited) {
    JCExpression value = TreeInfo.skipParens(expression);
    if (Comparison.constant(value) != null || isOfFew(value.type)) {
      return true;
    }
    if (value instanceof JCTypeCast cast) {
      return contains(cast.expr, visited);
    }
    if (value instanceof JCConditional either) {
      return contains(either.truepart, visited) && contains(either.falsepart, visited);
    }
    if (value instanceof JCBinary sum && sum.getKind() == Tree.Kind.PLUS) {
      return contains(sum.lhs, visited) && contains(sum.rhs, visited);
    }
    if (value instanceof JCMethodInvocation call) {
      JCExpression asked = Call.receiverOf(call);
      return asked != null && call.args.isEmpty() && isOfFew(asked.type);
    }
    return TreeInfo.symbol(value) instanceof VarSymbol variable
        && (!visited.add(variable)
            || (variable.owner.kind == Kinds.Kind.TYP
                ? isConstant(variable, value)
                : isFew(variable, visited)));
  }

  /** Whether a type has only a few values, or a name of each of its values is asked for. */
  private static boolean isOfFew(Type type) {
    return type != null
        && ((type.tsym.flags() & Flags.ENUM) != 0
            || FEW.contains(type.tsym.getQualifiedName().toString()));
  }

  private boolean isConstant(VarSymbol field, JCExpression named) {
    return (field.flags() & Flags.FINAL) != 0
        && (field.isStatic()
            || (isOfThis(named) && !lifetimes.isMadeForRequests((ClassSymbol) field.owner)));
  }

  private static boolean isOfThis(JCExpression field) {
    return field instanceof JCIdent
        || (field instanceof JCFieldAccess select && ReceiverTypes.isThis(select.selected));
  }

  /** Whether all values that a variable of a method gets in this program are few. */
  private boolean isFew(VarSymbol variable, Set<Symbol> visited) {
    Program.Parameter parameter = program.parameter(variable);
    List<JCExpression> values = program.values(variable);
    if (program.iterated(variable) != null
        || !values.stream().allMatch(value -> contains(value, visited))) {
      return false;
    }
    if (parameter == null) {
      return !values.isEmpty();
    }
    MethodSymbol method = parameter.code().method();
    List<Call> callers = method == null ? List.of() : program.callers(method);
    return !callers.isEmpty()
        && callers.stream().allMatch(call -> isGivenFew(call, parameter.index(), visited));
  }

  private boolean isGivenFew(Call call, int index, Set<Symbol> visited) {
    JCExpression argument = call.argument(index);
    return argument != null && contains(argument, visited);
  }
}
