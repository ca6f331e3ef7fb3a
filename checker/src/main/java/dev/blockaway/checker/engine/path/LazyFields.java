package dev.blockaway.checker.engine.path;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Kinds;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCAssign;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.TreeInfo;
import dev.blockaway.checker.engine.classfile.Holders;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.checker.engine.program.Destination;
import dev.blockaway.checker.engine.program.Program;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields that are filled when their values are asked for the first time, and keep them. The
 * value may be in an object that the field holds, such as an {@code AtomicReference}.
 */
final class LazyFields {
  /** What sets a value to what a function makes of the one that it has. */
  private static final Set<String> UPDATING = Set.of("updateAndGet", "getAndUpdate");

  private final Program program;
  private final LastingFields lasting;
  private final Memories memories;
  private final FewValues fewValues;
  private final Map<Code, Set<Value>> set = new HashMap<>();

  /**
   * What a field of the object or class holds.
   *
   * @param property what the getter of the field's object is named after, empty for {@code get()}
   *     and for the values of a map that is asked for few keys; null if the value is the field's
   *     own
   */
  record Value(VarSymbol field, @Nullable String property) {
    @Override
    public int hashCode() {
      return 31 * field.hashCode() + Objects.hashCode(property);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Value value
          && value.field == field
          && Objects.equals(value.property, property);
    }
  }

  LazyFields(Program program, LastingFields lasting, Memories memories, FewValues fewValues) {
    this.program = program;
    this.lasting = lasting;
    this.memories = memories;
    this.fewValues = fewValues;
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
      String property = field == null ? null : property(getter, field);
      return field == null || property == null ? null : new Value(field, property);
    }
    VarSymbol field = field(read);
    if (field != null) {
      return new Value(field, null);
    }
    return TreeInfo.symbol(read) instanceof VarSymbol local
            && local.owner.kind == Kinds.Kind.MTH
            && visited.add(local)
        ? ofLocal(local, visited)
        : null;
  }

  private @Nullable Value ofLocal(VarSymbol local, Set<Symbol> visited) {
    for (JCExpression stored : program.values(local)) {
      Value value = of(stored, visited);
      if (value != null) {
        return value;
      }
    }
    Program.Parameter parameter = program.parameter(local);
    return parameter == null ? null : updated(parameter.code());
  }

  /** What a getter of a field's object returns; null if it is none. */
  private @Nullable String property(JCMethodInvocation getter, VarSymbol field) {
    String name = TreeInfo.name(getter.meth).toString();
    if (getter.args.isEmpty()) {
      return Holders.property(name);
    }
    return getter.args.size() == 1
            && Holders.isKeyed(name)
            && memories.of(field) == Lazy.Memory.PER_KEY
            && fewValues.contains(getter.args.head)
        ? ""
        : null;
  }

  /** What is set to the result of a function, which is given the value before; null if nothing. */
  private @Nullable Value updated(Code function) {
    if (function.form() != Code.Form.LAMBDA
        || !(Destination.of(program, function.path()) instanceof Destination.Argument argument)
        || !UPDATING.contains(argument.call().callee().name.toString())) {
      return null;
    }
    JCExpression holder = argument.call().receiverExpression();
    VarSymbol field = holder == null ? null : field(holder);
    return field == null ? null : new Value(field, "");
  }

  /** The value of an expression without parentheses and casts, and of the last of assignments. */
  static JCExpression value(JCExpression expression) {
    JCExpression value = TreeInfo.skipParens(expression);
    while (value instanceof JCAssign assignment) {
      value = TreeInfo.skipParens(assignment.rhs);
    }
    return value instanceof JCTree.JCTypeCast cast ? value(cast.expr) : value;
  }

  /** The field of this object or of a class that an expression names; null if it names none. */
  static @Nullable VarSymbol field(JCExpression expression) {
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

  /** Whether a value stays once it is set, in an object that is not made for one request. */
  boolean isLazy(Value value, boolean orEmpty) {
    return lasting.contains(value.field(), orEmpty);
  }

  /** Whether the code around a call sets a value, or the method of its own that it calls does. */
  boolean sets(Call call, Value value) {
    if (isSet(value, call.in()) || value.equals(updated(call.in()))) {
      return true;
    }
    Code callee = program.body(call.callee());
    return callee != null
        && call.callee().outermostClass() == value.field().outermostClass()
        && isSet(value, callee);
  }

  /** Whether some code sets a value, or puts something into it. */
  boolean isSet(Value value, Code code) {
    return set(code).contains(value)
        || (value.property() == null && set(code).contains(new Value(value.field(), "")));
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
      String property = field == null ? null : Holders.propertySet(name);
      if (field != null && property != null) {
        result.add(new Value(field, property));
      }
      return super.visitMethodInvocation(tree, null);
    }
  }
}
