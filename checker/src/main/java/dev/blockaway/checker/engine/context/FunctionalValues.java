package dev.blockaway.checker.engine.context;

import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCLambda;
import com.sun.tools.javac.tree.JCTree.JCLiteral;
import com.sun.tools.javac.tree.JCTree.JCMemberReference;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.tree.JCTree.JCTypeCast;
import com.sun.tools.javac.tree.TreeInfo;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.checker.engine.program.Program;
import dev.blockaway.checker.engine.rule.FrameworkRules;
import dev.blockaway.checker.engine.rule.Hierarchy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the code behind an expression that stands for a function. */
public final class FunctionalValues {
  private final Program program;
  private final Hierarchy hierarchy;
  private final FrameworkRules rules;
  private final LocalValues localValues;
  private final RecordComponents components;
  private final Map<MethodSymbol, Boolean> takers = new HashMap<>();

  /** Looks in one program. */
  FunctionalValues(Program program, Hierarchy hierarchy, FrameworkRules rules) {
    this.program = program;
    this.hierarchy = hierarchy;
    this.rules = rules;
    this.localValues = new LocalValues(program);
    this.components = new RecordComponents(program);
  }

  /** The code that the function may be; empty if it comes from elsewhere. */
  public List<Code> of(JCExpression expression) {
    return of(expression, null);
  }

  /** Whether a method takes functions: most take none. */
  public boolean takesFunctions(MethodSymbol callee) {
    Boolean known = takers.get(callee);
    if (known == null) {
      known = findFunction(callee);
      takers.put(callee, known);
    }
    return known;
  }

  private boolean findFunction(MethodSymbol callee) {
    for (Type parameter : callee.type.getParameterTypes()) {
      if (isFunction(parameter)) {
        return true;
      }
    }
    return false;
  }

  private boolean isFunction(Type taken) {
    Types types = hierarchy.types();
    Type element = taken.hasTag(TypeTag.ARRAY) ? types.elemtype(taken) : taken;
    return hierarchy.functionalMethod(types.skipTypeVars(element, false).tsym) != null;
  }

  /**
   * The code that a call is given to run; empty where its parameter is no function, whatever else
   * the argument may be.
   */
  public List<Code> given(Call call, int index) {
    Types types = hierarchy.types();
    Type taken = Functions.taken(call.callee(), index, types);
    if (taken == null) {
      return List.of();
    }
    TypeSymbol function = types.skipTypeVars(taken, false).tsym;
    return hierarchy.functionalMethod(function) == null
        ? List.of()
        : of(call.arguments().get(index), function);
  }

  /**
   * The code that the function may be; empty if it comes from elsewhere.
   *
   * @param type the functional interface as which it is called; null for any
   */
  public List<Code> of(JCExpression expression, @Nullable TypeSymbol type) {
    if (expression instanceof JCLiteral) {
      return List.of();
    }
    FunctionSearch search =
        new FunctionSearch(program, hierarchy, rules, localValues, components, type);
    search.collect(expression);
    return List.copyOf(search.result());
  }

  /** Whether the function is written at this very place: a lambda, reference or anonymous class. */
  public static boolean isWrittenHere(JCExpression expression) {
    JCExpression value = TreeInfo.skipParens(expression);
    return value instanceof JCLambda
        || value instanceof JCMemberReference
        || (value instanceof JCNewClass creation && creation.def != null)
        || (value instanceof JCTypeCast cast && isWrittenHere(cast.expr));
  }
}
