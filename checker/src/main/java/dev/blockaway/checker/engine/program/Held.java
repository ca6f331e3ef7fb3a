package dev.blockaway.checker.engine.program;

import com.sun.tools.javac.code.Kinds;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCTypeCast;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.util.Name;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a variable holds: a future, or several as its elements.
 *
 * @param in what the field belongs to; null for other variables, and for fields of the object at
 *     hand
 * @param variable the variable
 */
public record Held(@Nullable Held in, VarSymbol variable) {

  /** Knows methods that are another name of a field. */
  public interface Getters {

    /** The field that a method returns without doing anything else; null if it does more. */
    @Nullable VarSymbol fieldOf(MethodSymbol getter);
  }

  /** What an expression names; null if it does more than to name a variable. */
  public static @Nullable Held of(@Nullable JCExpression expression, Getters getters) {
    if (expression == null) {
      return null;
    }
    JCExpression named = TreeInfo.skipParens(expression);
    if (named instanceof JCTypeCast cast) {
      return of(cast.expr, getters);
    }
    if (named instanceof JCIdent ident) {
      return ident.sym instanceof VarSymbol variable ? new Held(null, variable) : null;
    }
    if (named instanceof JCMethodInvocation call) {
      VarSymbol field =
          TreeInfo.symbol(call.meth) instanceof MethodSymbol method
              ? getters.fieldOf(method)
              : null;
      return field == null ? null : ofField(Call.receiverOf(call), field, getters);
    }
    return named instanceof JCFieldAccess select && select.sym instanceof VarSymbol field
        ? ofField(select.selected, field, getters)
        : null;
  }

  private static @Nullable Held ofField(
      @Nullable JCExpression owner, VarSymbol field, Getters getters) {
    if (field.isStatic() || owner == null || isThis(owner)) {
      return new Held(null, field);
    }
    Held in = of(owner, getters);
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

  @Override
  public int hashCode() {
    return 31 * Objects.hashCode(in) + variable.hashCode();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Held held && held.variable == variable && Objects.equals(held.in, in);
  }
}
