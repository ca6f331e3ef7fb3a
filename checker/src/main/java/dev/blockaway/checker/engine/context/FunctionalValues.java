package dev.blockaway.checker.engine.context;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree.JCConditional;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCLambda;
import com.sun.tools.javac.tree.JCTree.JCLiteral;
import com.sun.tools.javac.tree.JCTree.JCMemberReference;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.tree.JCTree.JCTypeCast;
import com.sun.tools.javac.tree.TreeInfo;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.checker.engine.program.Program;
import dev.blockaway.checker.engine.rule.FrameworkRules;
import dev.blockaway.checker.engine.rule.Hierarchy;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the code behind an expression that stands for a function. */
public final class FunctionalValues {
  private final Program program;
  private final Hierarchy hierarchy;
  private final FrameworkRules rules;
  private final Map<MethodSymbol, Boolean> takers = new HashMap<>();

  /** Looks in one program. */
  FunctionalValues(Program program, Hierarchy hierarchy, FrameworkRules rules) {
    this.program = program;
    this.hierarchy = hierarchy;
    this.rules = rules;
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
    Set<Code> result = new LinkedHashSet<>();
    new Search(type, result).collect(expression);
    return List.copyOf(result);
  }

  /** Whether the function is written at this very place: a lambda, reference or anonymous class. */
  public static boolean isWrittenHere(JCExpression expression) {
    JCExpression value = TreeInfo.skipParens(expression);
    return value instanceof JCLambda
        || value instanceof JCMemberReference
        || (value instanceof JCNewClass creation && creation.def != null)
        || (value instanceof JCTypeCast cast && isWrittenHere(cast.expr));
  }

  /** One search for the functions that an expression may stand for. */
  private final class Search {
    /** The functional interface that is looked for; null for any that a class implements. */
    private final @Nullable TypeSymbol type;

    private final Set<Code> result;
    private final Set<Object> visited = new HashSet<>();

    Search(@Nullable TypeSymbol type, Set<Code> result) {
      this.type = type;
      this.result = result;
    }

    private void collect(JCExpression expression) {
      JCExpression value = TreeInfo.skipParens(expression);
      if (value instanceof JCTypeCast cast) {
        collect(cast.expr);
      } else if (value instanceof JCConditional conditional) {
        collect(conditional.truepart);
        collect(conditional.falsepart);
      } else if (value instanceof JCLambda || value instanceof JCMemberReference) {
        add(program.code(value));
      } else if (value instanceof JCNewClass creation) {
        collectImplementation(creation);
      } else if (value instanceof JCMethodInvocation call) {
        collectReturned(call);
      } else if (TreeInfo.symbol(value) instanceof VarSymbol variable && visited.add(variable)) {
        for (JCExpression assigned : program.values(variable)) {
          collect(assigned);
        }
        collectGiven(variable);
      }
    }

    /** The function that the only object of a class is made with: what others have is not mixed. */
    private void collectGiven(VarSymbol variable) {
      Program.Parameter parameter = program.parameter(variable);
      if (parameter == null) {
        return;
      }
      MethodSymbol method = parameter.code().method();
      if (method == null || !method.isConstructor()) {
        return;
      }
      List<Call> creations = program.callers(method);
      if (creations.size() == 1) {
        JCExpression given = creations.get(0).argument(parameter.index());
        if (given != null) {
          collect(given);
        }
      }
    }

    private void collectImplementation(JCNewClass creation) {
      TypeSymbol made = creation.def != null ? creation.def.sym : creation.type.tsym;
      if (!(made instanceof ClassSymbol implementor)
          || creation.clazz.type == null
          || program.declaration(implementor) == null) {
        return;
      }
      for (TypeSymbol function : hierarchy.interfaces(implementor)) {
        MethodSymbol declared =
            type == null || function == type ? hierarchy.functionalMethod(function) : null;
        MethodSymbol method =
            declared == null ? null : hierarchy.implementation(declared, implementor);
        if (method != null) {
          add(program.body(method));
        }
      }
    }

    private void collectReturned(JCMethodInvocation call) {
      if (!(TreeInfo.symbol(call.meth) instanceof MethodSymbol method)) {
        return;
      }
      int passedOn = rules.passedOn(method);
      if (passedOn >= 0) {
        collect(call.args.get(passedOn));
      } else if (visited.add(method)) {
        Code body = program.body(method);
        if (body != null) {
          for (JCExpression returned : body.results()) {
            collect(returned);
          }
        }
      }
    }

    private void add(@Nullable Code code) {
      if (code != null) {
        result.add(code);
      }
    }
  }
}
