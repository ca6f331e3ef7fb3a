package dev.blockaway.checker.engine.context;

import com.sun.source.tree.MemberReferenceTree.ReferenceMode;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCLambda;
import com.sun.tools.javac.tree.JCTree.JCLiteral;
import com.sun.tools.javac.tree.JCTree.JCMemberReference;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.tree.TreeInfo;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.checker.engine.program.Program;
import dev.blockaway.checker.engine.rule.Hierarchy;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The classes of a program that the arguments of a call stand for: objects, class literals, names,
 * constructors and factories.
 */
final class DeployedClasses {
  private final Program program;
  private final Hierarchy hierarchy;

  DeployedClasses(Program program, Hierarchy hierarchy) {
    this.program = program;
    this.hierarchy = hierarchy;
  }

  /** The classes behind the argument at an index, behind all of them if it is negative. */
  Set<ClassSymbol> of(Call call, int index) {
    Set<ClassSymbol> result = new LinkedHashSet<>();
    List<JCExpression> arguments = call.arguments();
    for (int i = 0; i < arguments.size(); i++) {
      if (index < 0 || index == i) {
        collect(arguments.get(i), result, new HashSet<>());
      }
    }
    return result;
  }

  private void collect(JCExpression expression, Set<ClassSymbol> result, Set<Object> visited) {
    JCExpression value = TreeInfo.skipParens(expression);
    if (value instanceof JCLambda lambda) {
      addReturned(lambda, result, visited);
    } else if (value instanceof JCNewClass creation && creation.def != null) {
      add(creation.def.sym, result);
    } else if (value instanceof JCMemberReference reference) {
      addReferenced(reference, result);
    } else if (value instanceof JCFieldAccess select && select.name.contentEquals("class")) {
      add(select.selected.type, result);
    } else if (value instanceof JCLiteral literal && literal.getValue() instanceof String name) {
      add(hierarchy.find(name.startsWith("java:") ? name.substring(5) : name), result);
    } else if (value instanceof JCMethodInvocation call
        && TreeInfo.symbol(call.meth) instanceof MethodSymbol callee) {
      addMade(call, callee, result, visited);
    } else if (TreeInfo.symbol(value) instanceof VarSymbol variable && visited.add(variable)) {
      program.values(variable).forEach(v -> collect(v, result, visited));
      add(value.type, result);
    } else {
      add(value.type, result);
    }
  }

  private void addReturned(JCLambda lambda, Set<ClassSymbol> result, Set<Object> visited) {
    Code code = program.code(lambda);
    if (code != null) {
      code.results().forEach(returned -> collect(returned, result, visited));
    }
  }

  private void addReferenced(JCMemberReference reference, Set<ClassSymbol> result) {
    if (reference.getMode() == ReferenceMode.NEW) {
      add(reference.expr.type, result);
    } else if (reference.sym instanceof MethodSymbol callee && callee.isStatic()) {
      addMaker(callee, result);
    }
  }

  /** What a call makes, or the class whose static method makes it. */
  private void addMade(
      JCMethodInvocation call, MethodSymbol callee, Set<ClassSymbol> result, Set<Object> visited) {
    JCExpression receiver = Call.receiverOf(call);
    if (callee.name.contentEquals("getName") && receiver != null) {
      collect(receiver, result, visited);
    } else if (program.body(callee) == null && isOfLibrary(call.type)) {
      addWrapped(call, receiver, result, visited);
    } else if (callee.isStatic()) {
      addMaker(callee, result);
    }
    add(call.type, result);
  }

  private void addMaker(MethodSymbol callee, Set<ClassSymbol> result) {
    if (callee.owner instanceof ClassSymbol maker && program.body(callee) != null) {
      add(maker, result);
    }
  }

  /** What a library's call wraps: {@code supervise(Shop.create()).onFailure(..)}. */
  private void addWrapped(
      JCMethodInvocation call,
      @Nullable JCExpression receiver,
      Set<ClassSymbol> result,
      Set<Object> visited) {
    if (receiver instanceof JCMethodInvocation) {
      collect(receiver, result, visited);
    }
    for (JCExpression argument : call.args) {
      if (isOfLibrary(argument.type) && !isName(argument)) {
        collect(argument, result, visited);
      }
    }
  }

  /** Classes and names say what to make, but to a wrapper just as well whom to serve. */
  private static boolean isName(JCExpression argument) {
    String type = argument.type.tsym.getQualifiedName().toString();
    return type.equals("java.lang.Class") || type.equals("java.lang.String");
  }

  private boolean isOfLibrary(@Nullable Type type) {
    return type != null
        && type.tsym instanceof ClassSymbol symbol
        && program.declaration(symbol) == null;
  }

  private void add(@Nullable Type type, Set<ClassSymbol> result) {
    if (type != null && type.tsym instanceof ClassSymbol symbol) {
      add(symbol, result);
    }
  }

  private void add(@Nullable ClassSymbol type, Set<ClassSymbol> result) {
    if (type != null && program.declaration(type) != null) {
      result.add(type);
    }
  }
}
