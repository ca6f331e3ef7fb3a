package dev.blockaway.checker.engine.path;

import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.TreeInfo;
import dev.blockaway.checker.engine.program.Program;
import java.util.HashSet;
import java.util.Set;

/** Recognises expressions whose value is known to be nothing. */
final class Constants {
  private final Program program;

  Constants(Program program) {
    this.program = program;
  }

  /** Whether a number is always zero, or a duration is the constant of that name. */
  boolean isZero(JCExpression expression) {
    return isZero(expression, new HashSet<>());
  }

  private boolean isZero(JCExpression expression, Set<VarSymbol> visited) {
    JCExpression value = TreeInfo.skipParens(expression);
    if (value.type != null && value.type.constValue() instanceof Number number) {
      return number.doubleValue() == 0;
    }
    if (!(TreeInfo.symbol(value) instanceof VarSymbol variable)) {
      return false;
    }
    if (variable.getConstValue() instanceof Number number) {
      return number.doubleValue() == 0;
    }
    if (variable.owner.getQualifiedName().contentEquals("java.time.Duration")) {
      return variable.name.contentEquals("ZERO");
    }
    JCExpression only = program.onlyValue(variable);
    return only != null && visited.add(variable) && isZero(only, visited);
  }
}
