package dev.blockaway.checker.engine.path;

import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Kinds;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCConditional;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCLiteral;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.TreeInfo;
import dev.blockaway.checker.engine.classfile.Holders;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Program;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The fields that nothing in sight sets back, of classes and of objects that live long. */
final class LastingFields {
  private final Program program;
  private final Lifetimes lifetimes;
  private final TestMethods testMethods;

  /** Which fields are never null or false again. */
  private final Map<VarSymbol, Boolean> set = new HashMap<>();

  /** Which fields are never empty again either. */
  private final Map<VarSymbol, Boolean> filled = new HashMap<>();

  LastingFields(Program program, Lifetimes lifetimes) {
    this.program = program;
    this.lifetimes = lifetimes;
    this.testMethods = new TestMethods(program);
  }

  /**
   * Whether what a field holds stays once it is there.
   *
   * @param orEmpty whether something empty is as good as nothing
   */
  boolean contains(VarSymbol field, boolean orEmpty) {
    Predicate<JCExpression> isNothing =
        orEmpty ? value -> isNothing(value) || isEmpty(value) : LastingFields::isNothing;
    return (orEmpty ? filled : set)
        .computeIfAbsent(field, key -> !isForgotten(key, isNothing) && !isMadeForRequests(key));
  }

  private boolean isForgotten(VarSymbol field, Predicate<JCExpression> isNothing) {
    JCExpression initial = initialiser(field);
    for (JCExpression value : program.values(field)) {
      if (value != initial
          && mayBe(isNothing, value, new HashSet<>())
          && !isForTests(field, value)) {
        return true;
      }
    }
    return program.uses(field).stream()
        .anyMatch(use -> forgets(use, isNothing) && !isForTests(field, (JCTree) use.getLeaf()));
  }

  private boolean isForTests(VarSymbol field, JCTree part) {
    return testMethods.contain((ClassSymbol) field.owner, part);
  }

  /** Whether an object that is named somewhere is told there to forget, itself or a view of it. */
  private boolean forgets(TreePath use, Predicate<JCExpression> isNothing) {
    TreePath part = use;
    while (part.getParentPath().getLeaf() instanceof JCFieldAccess select
        && part.getParentPath().getParentPath().getLeaf() instanceof JCMethodInvocation made
        && made.meth == select) {
      String name = select.name.toString();
      if (Holders.isForgetting(name)
          || (part == use
              && !made.args.isEmpty()
              && mayBe(isNothing, made.args.last(), new HashSet<>()))) {
        return true;
      }
      if (!Holders.isView(name)) {
        return false;
      }
      part = part.getParentPath().getParentPath();
    }
    return false;
  }

  /** Whether an expression is the literal {@code null} or {@code false}. */
  static boolean isNothing(JCExpression expression) {
    return LazyFields.value(expression) instanceof JCLiteral literal
        && (literal.getValue() == null || Boolean.FALSE.equals(literal.getValue()));
  }

  /** Whether an expression is an empty string, or what a method returns that makes nothing else. */
  private static boolean isEmpty(JCExpression expression) {
    JCExpression value = LazyFields.value(expression);
    if (value instanceof JCMethodInvocation call && call.args.isEmpty()) {
      String name = TreeInfo.name(call.meth).toString();
      return name.startsWith("empty") || name.equals("of");
    }
    return value instanceof JCLiteral literal && "".equals(literal.getValue());
  }

  /** Whether some way through the program makes an expression something. */
  private boolean mayBe(
      Predicate<JCExpression> something, JCExpression expression, Set<VarSymbol> visited) {
    JCExpression value = LazyFields.value(expression);
    if (value instanceof JCConditional either) {
      return mayBe(something, either.truepart, visited)
          || mayBe(something, either.falsepart, visited);
    }
    if (!(TreeInfo.symbol(value) instanceof VarSymbol variable)
        || variable.owner.kind != Kinds.Kind.MTH) {
      return something.test(value);
    }
    return visited.add(variable)
        && (program.values(variable).stream().anyMatch(one -> mayBe(something, one, visited))
            || isGiven(something, variable, visited));
  }

  private boolean isGiven(
      Predicate<JCExpression> something, VarSymbol variable, Set<VarSymbol> visited) {
    Program.Parameter parameter = program.parameter(variable);
    MethodSymbol method = parameter == null ? null : parameter.code().method();
    if (parameter == null || method == null) {
      return false;
    }
    for (Call caller : program.callers(method)) {
      JCExpression argument = caller.argument(parameter.index());
      if (argument != null && mayBe(something, argument, visited)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable JCExpression initialiser(VarSymbol field) {
    TreePath type = program.declaration((ClassSymbol) field.owner);
    if (type != null) {
      for (JCTree member : ((JCClassDecl) type.getLeaf()).defs) {
        if (member instanceof JCVariableDecl variable && variable.sym == field) {
          return variable.init;
        }
      }
    }
    return null;
  }

  private boolean isMadeForRequests(VarSymbol field) {
    return !field.isStatic() && lifetimes.isMadeForRequests((ClassSymbol) field.owner);
  }
}
