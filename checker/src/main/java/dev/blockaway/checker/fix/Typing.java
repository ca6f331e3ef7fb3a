package dev.blockaway.checker.fix;

import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.fixes.SuggestedFixes;
import com.google.errorprone.util.ASTHelpers;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCConditional;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCLambda;
import com.sun.tools.javac.tree.JCTree.JCLiteral;
import com.sun.tools.javac.tree.JCTree.JCMemberReference;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.tree.JCTree.JCParens;
import com.sun.tools.javac.tree.JCTree.JCTypeCast;
import com.sun.tools.javac.tree.TreeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of an expression's type when a call is appended to it: a generic method then no
 * longer takes its type arguments from what its result is used for.
 */
final class Typing {
  private final Repair repair;
  private final Types types;

  Typing(Repair repair) {
    this.repair = repair;
    this.types = repair.state().getTypes();
  }

  /**
   * Makes a chain ready for a call after it, by a type argument if it needs one.
   *
   * @return whether the chain keeps its type
   */
  boolean keep(SuggestedFix.Builder fix, JCMethodInvocation chain, boolean isReceiver) {
    if (isReceiver || standsAlone(chain)) {
      return true;
    }
    String argument = typeArgument(fix, chain);
    if (argument == null || !(chain.meth instanceof JCFieldAccess select)) {
      return false;
    }
    int name = TreeInfo.positionFor(select.sym, select) < 0 ? -1 : nameStart(select);
    if (name < 0) {
      return false;
    }
    fix.replace(name, name, argument);
    return true;
  }

  private int nameStart(JCFieldAccess select) {
    int end = repair.end(select);
    int start = end - select.name.length();
    return start > 0 && repair.source(start, end).contentEquals(select.name) ? start : -1;
  }

  /**
   * The type argument {@code <T>} of a method that returns a chain of T; null if it has no name.
   */
  @Nullable String typeArgument(SuggestedFix.Builder fix, JCMethodInvocation chain) {
    Symbol callee = TreeInfo.symbol(chain.meth);
    boolean one =
        callee instanceof MethodSymbol method
            && method.type.getTypeArguments().size() == 1
            && method.getReturnType().getTypeArguments().size() == 1
            && method.getReturnType().getTypeArguments().head.tsym
                == method.type.getTypeArguments().head.tsym;
    return one ? typeArgument(fix, chain.type) : null;
  }

  /** The only type argument of a chain's type, in angle brackets; null if it has no name. */
  @Nullable String typeArgument(SuggestedFix.Builder fix, @Nullable Type chain) {
    if (chain == null || chain.getTypeArguments().size() != 1) {
      return null;
    }
    Type element = chain.getTypeArguments().head;
    return isDenotable(element)
        ? "<" + SuggestedFixes.prettyType(repair.state(), fix, element) + ">"
        : null;
  }

  private static boolean isDenotable(Type type) {
    return (type.hasTag(TypeTag.CLASS) || type.hasTag(TypeTag.ARRAY) || isDeclaredVariable(type))
        && !type.isIntersection()
        && !type.isUnion()
        && !type.tsym.name.isEmpty()
        && type.getTypeArguments().stream().allMatch(Typing::isDenotable);
  }

  private static boolean isDeclaredVariable(Type type) {
    return type.hasTag(TypeTag.TYPEVAR) && !(type instanceof Type.CapturedType);
  }

  /** Whether an expression has the same type when nothing is expected of it. */
  boolean standsAlone(JCExpression expression) {
    JCExpression value = TreeInfo.skipParens(expression);
    if (value instanceof JCIdent
        || value instanceof JCFieldAccess
        || value instanceof JCLiteral
        || value instanceof JCTypeCast) {
      return true;
    }
    if (value instanceof JCNewClass creation) {
      return !TreeInfo.isDiamond(creation) && creation.def == null;
    }
    if (value instanceof JCMethodInvocation call) {
      return callStandsAlone(call);
    }
    return !(value instanceof JCConditional
            || value instanceof JCLambda
            || value instanceof JCMemberReference
            || value instanceof JCParens)
        && value.type != null
        && value.type.isPrimitive();
  }

  /** Whether two types are the same. */
  boolean isSame(@Nullable Type one, Type other) {
    return one != null && types.isSameType(one, other);
  }

  private boolean callStandsAlone(JCMethodInvocation call) {
    if (!(TreeInfo.symbol(call.meth) instanceof MethodSymbol method)) {
      return false;
    }
    List<Type> own = method.type.getTypeArguments();
    if (own.isEmpty() || !call.typeargs.isEmpty()) {
      return true;
    }
    Type result = method.getReturnType();
    return own.size() == 1
        && call.args.size() == 1
        && method.params().size() == 1
        && result.getTypeArguments().size() == 1
        && types.isSameType(result.getTypeArguments().head, own.get(0))
        && call.type.getTypeArguments().size() == 1
        && gives(
            call.args.head,
            method.params().head.type,
            own.get(0),
            call.type.getTypeArguments().head);
  }

  /** Whether an argument alone makes a type variable what it is. */
  private boolean gives(JCExpression argument, Type parameter, Type variable, Type wanted) {
    JCExpression value = TreeInfo.skipParens(argument);
    if (types.isSameType(parameter, variable)) {
      return isOfType(value, wanted);
    }
    if (value instanceof JCLambda lambda) {
      return lambda.body instanceof JCExpression body && isOfType(body, wanted);
    }
    return value instanceof JCMemberReference reference
        && reference.sym instanceof MethodSymbol method
        && method.type.getTypeArguments().isEmpty()
        && !method.isConstructor()
        && method.owner.type.getTypeArguments().isEmpty()
        && types.isSameType(types.boxedTypeOrType(method.getReturnType()), wanted);
  }

  private boolean isOfType(JCExpression value, Type wanted) {
    return value.type != null
        && standsAlone(value)
        && types.isSameType(types.boxedTypeOrType(unchecked(value.type)), wanted);
  }

  /** A constant's type without its value. */
  private static Type unchecked(Type type) {
    return type.constValue() == null ? type : type.baseType();
  }

  /** Whether an expression is never null by its type or by what the code says of it. */
  boolean isNeverNull(JCExpression expression) {
    JCExpression value = TreeInfo.skipParens(expression);
    if (value.type == null || value.type.isPrimitiveOrVoid()) {
      return value.type != null && value.type.isPrimitive();
    }
    if (value instanceof JCNewClass || value.type.constValue() != null) {
      return true;
    }
    return TreeInfo.symbol(value instanceof JCMethodInvocation call ? call.meth : value)
            instanceof MethodSymbol method
        && isMarkedNonNull(method);
  }

  private boolean isMarkedNonNull(MethodSymbol method) {
    boolean nullable =
        ASTHelpers.hasDirectAnnotationWithSimpleName(method, "Nullable")
            || method.getReturnType().getAnnotationMirrors().stream()
                .anyMatch(mark -> mark.type.tsym.name.contentEquals("Nullable"));
    if (nullable) {
      return false;
    }
    return ASTHelpers.hasDirectAnnotationWithSimpleName(method, "NonNull")
        || ASTHelpers.hasDirectAnnotationWithSimpleName(method, "Nonnull")
        || ASTHelpers.hasDirectAnnotationWithSimpleName(method, "NotNull")
        || isNullMarked(method);
  }

  private boolean isNullMarked(MethodSymbol method) {
    for (Symbol around = method; around != null; around = around.owner) {
      if (ASTHelpers.hasAnnotation(around, "org.jspecify.annotations.NullMarked", repair.state())) {
        return method.getReturnType().hasTag(TypeTag.CLASS);
      }
    }
    return false;
  }

  /** Whether a call is written before a dot. */
  static boolean isReceiver(JCTree parent, JCTree tree) {
    return parent instanceof JCFieldAccess select && select.selected == tree;
  }
}
