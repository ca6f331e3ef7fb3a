package dev.blockaway.checker.engine.path;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Kinds;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCAssign;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCConditional;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCLiteral;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.TreeInfo;
import dev.blockaway.checker.engine.classfile.Holders;
import dev.blockaway.checker.engine.context.ContextResolver;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.checker.engine.program.Program;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields that are filled when their values are asked for the first time, and keep them. The
 * value may be in an object that the field holds, such as an {@code AtomicReference}.
 */
final class LazyFields {
  private final Program program;
  private final Lifetimes lifetimes;
  private final Map<VarSymbol, Boolean> lasting = new HashMap<>();
  private final Map<Code, Set<Value>> set = new HashMap<>();

  /**
   * What a field of the object or class holds.
   *
   * @param property what the getter of the field's object is named after, empty for {@code get()};
   *     null if the value is the field's own
   */
  record Value(VarSymbol field, @Nullable String property) {}

  LazyFields(Program program, ContextResolver contexts) {
    this.program = program;
    this.lifetimes = new Lifetimes(program, contexts);
  }

  /** What an expression reads, also through a local variable; null if it is nothing of these. */
  @Nullable Value of(@Nullable JCExpression expression) {
    return expression == null ? null : of(expression, new HashSet<>());
  }

  private @Nullable Value of(JCExpression expression, Set<Symbol> visited) {
    JCExpression read = value(expression);
    if (read instanceof JCMethodInvocation getter) {
      JCExpression holder = Call.receiverOf(getter);
      VarSymbol field = holder == null ? null : field(holder);
      String property =
          getter.args.isEmpty() ? Holders.property(TreeInfo.name(getter.meth).toString()) : null;
      return field == null || property == null ? null : new Value(field, property);
    }
    VarSymbol field = field(read);
    if (field != null) {
      return new Value(field, null);
    }
    if (TreeInfo.symbol(read) instanceof VarSymbol local
        && local.owner.kind == Kinds.Kind.MTH
        && visited.add(local)) {
      for (JCExpression stored : program.values(local)) {
        Value value = of(stored, visited);
        if (value != null) {
          return value;
        }
      }
    }
    return null;
  }

  /** The value of an expression without parentheses and casts, and of the last of assignments. */
  private static JCExpression value(JCExpression expression) {
    JCExpression value = TreeInfo.skipParens(expression);
    while (value instanceof JCAssign assignment) {
      value = TreeInfo.skipParens(assignment.rhs);
    }
    return value instanceof JCTree.JCTypeCast cast ? value(cast.expr) : value;
  }

  /** The field of this object or of a class that an expression names; null if it names none. */
  private static @Nullable VarSymbol field(JCExpression expression) {
    boolean isNamed =
        expression instanceof JCIdent
            || (expression instanceof JCFieldAccess select
                && TreeInfo.name(select.selected) == select.name.table.names._this);
    return TreeInfo.symbol(expression) instanceof VarSymbol variable
            && variable.owner.kind == Kinds.Kind.TYP
            && (isNamed || variable.isStatic())
        ? variable
        : null;
  }

  /** Whether an expression is the literal {@code null} or {@code false}. */
  static boolean isNothing(JCExpression expression) {
    return value(expression) instanceof JCLiteral literal
        && (literal.getValue() == null || Boolean.FALSE.equals(literal.getValue()));
  }

  /** Whether a call asks whether an object's value is not set, and sets it. */
  static boolean setsAtOnce(JCMethodInvocation call) {
    return TreeInfo.name(call.meth).contentEquals(Holders.SET_AT_ONCE)
        && call.args.size() == 2
        && isNothing(call.args.head)
        && !isNothing(call.args.last());
  }

  /** Whether a value stays once it is set, in an object that is not made for one request. */
  boolean isLazy(@Nullable Value value) {
    return value != null
        && lasting.computeIfAbsent(
            value.field(), field -> !isForgotten(field) && !isMadeForRequests(field));
  }

  private boolean isForgotten(VarSymbol field) {
    JCExpression initial = initialiser(field);
    for (JCExpression value : program.values(field)) {
      if (value != initial && mayBeNothing(value, new HashSet<>())) {
        return true;
      }
    }
    for (TreePath use : program.uses(field)) {
      TreePath call = use.getParentPath().getParentPath();
      if (use.getParentPath().getLeaf() instanceof JCFieldAccess select
          && call.getLeaf() instanceof JCMethodInvocation made
          && made.meth == select
          && (Holders.isForgetting(select.name.toString())
              || (!made.args.isEmpty() && mayBeNothing(made.args.last(), new HashSet<>())))) {
        return true;
      }
    }
    return false;
  }

  /** Whether some way through the program makes an expression null or false. */
  private boolean mayBeNothing(JCExpression expression, Set<VarSymbol> visited) {
    JCExpression value = value(expression);
    if (value instanceof JCConditional either) {
      return mayBeNothing(either.truepart, visited) || mayBeNothing(either.falsepart, visited);
    }
    if (!(TreeInfo.symbol(value) instanceof VarSymbol variable)
        || variable.owner.kind != Kinds.Kind.MTH) {
      return isNothing(value);
    }
    return visited.add(variable)
        && (program.values(variable).stream().anyMatch(one -> mayBeNothing(one, visited))
            || isGivenNothing(variable, visited));
  }

  private boolean isGivenNothing(VarSymbol variable, Set<VarSymbol> visited) {
    Program.Parameter parameter = program.parameter(variable);
    MethodSymbol method = parameter == null ? null : parameter.code().method();
    if (parameter == null || method == null) {
      return false;
    }
    for (Call caller : program.callers(method)) {
      JCExpression argument = caller.argument(parameter.index());
      if (argument != null && mayBeNothing(argument, visited)) {
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

  /** Whether the code around a call sets a value, or the method of its own that it calls does. */
  boolean sets(Call call, Value value) {
    if (set(call.in()).contains(value)) {
      return true;
    }
    Code callee = program.body(call.callee());
    return callee != null
        && call.callee().outermostClass() == value.field().outermostClass()
        && set(callee).contains(value);
  }

  private Set<Value> set(Code code) {
    Set<Value> known = set.get(code);
    if (known == null) {
      known = new HashSet<>();
      new Setters(known).scan(code.tree(), null);
      set.put(code, known);
    }
    return known;
  }

  /** Collects what is set. */
  private static final class Setters extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final Set<Value> result;

    Setters(Set<Value> result) {
      this.result = result;
    }

    @Override
    public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
      VarSymbol field = field((JCExpression) tree.getVariable());
      if (field != null) {
        result.add(new Value(field, null));
      }
      return super.visitAssignment(tree, null);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
      JCMethodInvocation call = (JCMethodInvocation) tree;
      JCExpression holder = Call.receiverOf(call);
      VarSymbol field = holder == null || call.args.isEmpty() ? null : field(holder);
      String name = TreeInfo.name(call.meth).toString();
      if (field != null && name.startsWith("set")) {
        result.add(new Value(field, name.substring(3)));
      } else if (field != null && name.equals(Holders.SET_AT_ONCE)) {
        result.add(new Value(field, ""));
      }
      return super.visitMethodInvocation(tree, null);
    }
  }
}
