package dev.blockaway.checker.engine.program;

import com.sun.tools.javac.code.Kinds;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCTypeCast;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.util.Name;
import org.jspecify.annotations.Nullable;

/**
 * What a variable holds: a future, or several as its elements.
 *
 * @param in what the field belongs to; null for other variables, and for fields of the object at
 *     hand
 * @param variable the variable
 */
public record Held(@Nullable Held in, VarSymbol variable) {

  /** What an expression names; null if it does more than to name a variable. */
  public static @Nullable Held of(@Nullable JCExpression expression) {
    if (expression == null) {
      return null;
    }
    JCExpression named = TreeInfo.skipParens(expression);
    if (named instanceof JCTypeCast cast) {
      return of(cast.expr);
    }
    if (named instanceof JCIdent ident) {
      return ident.sym instanceof VarSymbol variable ? new Held(null, variable) : null;
    }
    return named instanceof JCFieldAccess select && select.sym instanceof VarSymbol field
        ? ofField(select.selected, field)
        : null;
  }

  private static @Nullable Held ofField(JCExpression selected, VarSymbol field) {
    if (field.isStatic() || isThis(selected)) {
      return new Held(null, field);
    }
    Held in = of(selected);
    return in == null ? null : new Held(in, field);
  }

  /** Whether an expression is {@code this} or {@code super}, of whatever class. */
  static boolean isThis(JCExpression expression) {
    Name name = TreeInfo.name(expression);
    return name != null && (name == name.table.names._this || name == name.table.names._super);
  }

  /** The variable at the very beginning. */
  public VarSymbol root() {
    return in == null ? variable : in.root();
  }

  /** Whether it begins with a field, not with a variable of a method. */
  public boolean isField() {
    return root().owner.kind == Kinds.Kind.TYP;
  }

  /** Whether an assignment to a variable changes what is held. */
  boolean dependsOn(Symbol changed) {
    return variable == changed || (in != null && in.dependsOn(changed));
  }
}
