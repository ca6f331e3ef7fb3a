package dev.blockaway.checker.engine.program;

import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.TreeInfo;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the value that a method is given for a parameter compares to constants.
 *
 * @param parameter the parameter
 * @param operator one of the six that compare
 * @param constants each a {@link #constant(JCExpression)}; more than one if the value equals any of
 *     them
 */
public record Comparison(VarSymbol parameter, Tree.Kind operator, Set<Object> constants) {

  /** More are as good as none: each place in a long {@code switch} would have its own. */
  private static final int MAX_CONSTANTS = 20;

  /** Stands for {@code null}. */
  private enum Nothing {
    NULL
  }

  /** Whether it may hold if the parameter is given a constant. */
  public boolean mayHoldFor(Object value) {
    return constants.stream().anyMatch(constant -> mayHold(value, constant));
  }

  private boolean mayHold(Object value, Object constant) {
    return switch (operator) {
      case EQUAL_TO -> isEqual(value, constant);
      case NOT_EQUAL_TO -> !isEqual(value, constant);
      default ->
          !(value instanceof Number given && constant instanceof Number bound)
              || holdsInOrder(given, bound);
    };
  }

  private static boolean isEqual(Object value, Object constant) {
    return (value instanceof Number given && constant instanceof Number number)
        ? isEqual(given, number)
        : value.equals(constant);
  }

  private static boolean isEqual(Number given, Number number) {
    return areWhole(given, number)
        ? given.longValue() == number.longValue()
        : given.doubleValue() == number.doubleValue();
  }

  private static boolean areWhole(Number one, Number other) {
    return !(isFraction(one) || isFraction(other));
  }

  private static boolean isFraction(Number number) {
    return number instanceof Double || number instanceof Float;
  }

  private boolean holdsInOrder(Number given, Number bound) {
    if (Double.isNaN(given.doubleValue()) || Double.isNaN(bound.doubleValue())) {
      return true; // neither an order nor its opposite holds then
    }
    int order =
        areWhole(given, bound)
            ? Long.compare(given.longValue(), bound.longValue())
            : Double.compare(given.doubleValue(), bound.doubleValue());
    return switch (operator) {
      case LESS_THAN -> order < 0;
      case LESS_THAN_EQUAL -> order <= 0;
      case GREATER_THAN -> order > 0;
      default -> order >= 0;
    };
  }

  /** What is known where this or another one holds; null if that is nothing of one parameter. */
  @Nullable Comparison or(Comparison other) {
    boolean areValues =
        operator == Tree.Kind.EQUAL_TO
            && other.operator == Tree.Kind.EQUAL_TO
            && other.parameter == parameter;
    if (!areValues) {
      return equals(other) ? this : null;
    }
    Set<Object> either = new HashSet<>(constants);
    either.addAll(other.constants);
    return either.size() > MAX_CONSTANTS ? null : new Comparison(parameter, operator, either);
  }

  /** What a comparison with a constant says if it is true; null if it is of no parameter. */
  static @Nullable Comparison of(Tree.Kind operator, JCExpression left, JCExpression right) {
    VarSymbol parameter = parameter(left);
    Object constant = constant(right);
    return parameter == null || constant == null
        ? null
        : new Comparison(parameter, operator, Set.of(constant));
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
        : new Comparison(parameter, Tree.Kind.EQUAL_TO, Set.of(outcome ? 1 : 0));
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

  @Override
  public int hashCode() {
    return 31 * (31 * parameter.hashCode() + operator.hashCode()) + constants.hashCode();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Comparison comparison
        && comparison.parameter == parameter
        && comparison.operator == operator
        && comparison.constants.equals(constants);
  }
}
