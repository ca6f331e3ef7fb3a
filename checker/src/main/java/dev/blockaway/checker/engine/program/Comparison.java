package dev.blockaway.checker.engine.program;

import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.TreeInfo;
import org.jspecify.annotations.Nullable;

/**
 * How the value that a method is given for a parameter compares to a constant.
 *
 * @param parameter the parameter
 * @param operator one of the six that compare
 * @param constant a {@link #constant(JCExpression)}
 */
public record Comparison(VarSymbol parameter, Tree.Kind operator, Object constant) {

  /** Stands for {@code null}. */
  private enum Nothing {
    NULL
  }

  /** Whether it may hold if the parameter is given a constant. */
  public boolean mayHoldFor(Object value) {
    return switch (operator) {
      case EQUAL_TO -> isEqual(value);
      case NOT_EQUAL_TO -> !isEqual(value);
      default -> !(value instanceof Number number) || holdsInOrder(number.doubleValue());
    };
  }

  private boolean isEqual(Object value) {
    return (value instanceof Number given && constant instanceof Number number)
        ? given.doubleValue() == number.doubleValue()
        : value.equals(constant);
  }

  private boolean holdsInOrder(double value) {
    double bound = constant instanceof Number number ? number.doubleValue() : Double.NaN;
    return switch (operator) {
      case LESS_THAN -> value < bound;
      case LESS_THAN_EQUAL -> value <= bound;
      case GREATER_THAN -> value > bound;
      default -> value >= bound;
    };
  }

  /** What a comparison with a constant says if it is true; null if it is of no parameter. */
  static @Nullable Comparison of(Tree.Kind operator, JCExpression left, JCExpression right) {
    VarSymbol parameter = parameter(left);
    Object constant = constant(right);
    return parameter == null || constant == null
        ? null
        : new Comparison(parameter, operator, constant);
  }

  /** Whether of the numbers that are not negative a comparison with a constant leaves only zero. */
  static boolean holdsOfZeroOnly(Tree.Kind operator, JCExpression right) {
    return constant(right) instanceof Number bound
        && switch (operator) {
          case EQUAL_TO, LESS_THAN_EQUAL -> bound.longValue() == 0;
          case LESS_THAN -> bound.longValue() == 1;
          default -> false;
        };
  }

  /** What a condition says that is a parameter itself; null if it is none. */
  static @Nullable Comparison of(boolean outcome, JCExpression condition) {
    VarSymbol parameter = parameter(condition);
    return parameter == null
        ? null
        : new Comparison(parameter, Tree.Kind.EQUAL_TO, outcome ? 1 : 0);
  }

  /** The parameter of a method that an expression names; null if it names none. */
  public static @Nullable VarSymbol parameter(JCExpression expression) {
    return TreeInfo.symbol(TreeInfo.skipParens(expression)) instanceof VarSymbol variable
            && (variable.flags() & Flags.PARAMETER) != 0
        ? variable
        : null;
  }

  /**
   * The constant that an expression is: a number, a string, a truth value as 0 or 1, a constant of
   * an enumeration, or a stand-in for {@code null}; null if it is none.
   */
  public static @Nullable Object constant(JCExpression expression) {
    JCExpression value = TreeInfo.skipParens(expression);
    if (value.type != null && value.type.constValue() != null) {
      return value.type.constValue();
    }
    if (TreeInfo.isNull(value)) {
      return Nothing.NULL;
    }
    Symbol named = TreeInfo.symbol(value);
    return named instanceof VarSymbol && named.isEnum() ? named : null;
  }

  /** The operator that says the opposite. */
  static Tree.Kind opposite(Tree.Kind operator) {
    return switch (operator) {
      case EQUAL_TO -> Tree.Kind.NOT_EQUAL_TO;
      case NOT_EQUAL_TO -> Tree.Kind.EQUAL_TO;
      case LESS_THAN -> Tree.Kind.GREATER_THAN_EQUAL;
      case LESS_THAN_EQUAL -> Tree.Kind.GREATER_THAN;
      case GREATER_THAN -> Tree.Kind.LESS_THAN_EQUAL;
      default -> Tree.Kind.LESS_THAN;
    };
  }

  /** The operator that says the same with its sides exchanged. */
  static Tree.Kind turned(Tree.Kind operator) {
    return switch (operator) {
      case LESS_THAN -> Tree.Kind.GREATER_THAN;
      case LESS_THAN_EQUAL -> Tree.Kind.GREATER_THAN_EQUAL;
      case GREATER_THAN -> Tree.Kind.LESS_THAN;
      case GREATER_THAN_EQUAL -> Tree.Kind.LESS_THAN_EQUAL;
      default -> operator;
    };
  }
}
