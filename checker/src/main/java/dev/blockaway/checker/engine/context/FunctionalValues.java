package dev.blockaway.checker.engine.context;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree.JCConditional;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCLambda;
import com.sun.tools.javac.tree.JCTree.JCLiteral;
import com.sun.tools.javac.tree.JCTree.JCMemberReference;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.tree.JCTree.JCTypeCast;
import com.sun.tools.javac.tree.TreeInfo;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.checker.engine.program.Program;
import dev.blockaway.checker.engine.rule.Hierarchy;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the code behind an expression that stands for a function. */
public final class FunctionalValues {
  private final Program program;
  private final Hierarchy hierarchy;

  /** Looks in one program. */
  public FunctionalValues(Program program, Hierarchy hierarchy) {
    this.program = program;
    this.hierarchy = hierarchy;
  }

  /** The code that the function may be; empty if it comes from elsewhere. */
  public List<Code> of(JCExpression expression) {
    if (expression instanceof JCLiteral) {
      return List.of();
    }
    Set<Code> result = new LinkedHashSet<>();
    collect(expression, result, new HashSet<>());
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

  private void collect(JCExpression expression, Set<Code> result, Set<Object> visited) {
    JCExpression value = TreeInfo.skipParens(expression);
    if (value instanceof JCTypeCast cast) {
      collect(cast.expr, result, visited);
    } else if (value instanceof JCConditional conditional) {
      collect(conditional.truepart, result, visited);
      collect(conditional.falsepart, result, visited);
    } else if (value instanceof JCLambda || value instanceof JCMemberReference) {
      add(program.code(value), result);
    } else if (value instanceof JCNewClass creation) {
      collectImplementation(creation, result);
    } else if (value instanceof JCMethodInvocation call) {
      collectReturned(call, result, visited);
    } else if (TreeInfo.symbol(value) instanceof VarSymbol variable && visited.add(variable)) {
      for (JCExpression assigned : program.values(variable)) {
        collect(assigned, result, visited);
      }
    }
  }

  private void collectImplementation(JCNewClass creation, Set<Code> result) {
    TypeSymbol type = creation.def != null ? creation.def.sym : creation.type.tsym;
    if (!(type instanceof ClassSymbol implementor)
        || creation.clazz.type == null
        || program.declaration(implementor) == null) {
      return;
    }
    for (TypeSymbol function : hierarchy.interfaces(implementor)) {
      MethodSymbol declared = hierarchy.functionalMethod(function);
      MethodSymbol method =
          declared == null ? null : hierarchy.implementation(declared, implementor);
      if (method != null) {
        add(program.body(method), result);
      }
    }
  }

  private void collectReturned(JCMethodInvocation call, Set<Code> result, Set<Object> visited) {
    if (TreeInfo.symbol(call.meth) instanceof MethodSymbol method && visited.add(method)) {
      Code body = program.body(method);
      if (body != null) {
        for (JCExpression returned : body.results()) {
          collect(returned, result, visited);
        }
      }
    }
  }

  private static void add(@Nullable Code code, Set<Code> result) {
    if (code != null) {
      result.add(code);
    }
  }
}
