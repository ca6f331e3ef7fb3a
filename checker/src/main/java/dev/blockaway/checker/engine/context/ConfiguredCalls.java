package dev.blockaway.checker.engine.context;

import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree.JCConditional;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCLiteral;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.tree.JCTree.JCTypeCast;
import com.sun.tools.javac.tree.TreeInfo;
import dev.blockaway.catalog.Configuration;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.checker.engine.program.Destination;
import dev.blockaway.checker.engine.program.Program;
import dev.blockaway.checker.engine.rule.Hierarchy;
import dev.blockaway.checker.engine.rule.SignatureIndex;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a call is configured by another: in its arguments, or before or after it in a chain. */
final class ConfiguredCalls {
  private final Program program;
  private final Hierarchy hierarchy;
  private final Map<Configuration, SignatureIndex<Configuration>> methods = new HashMap<>();

  ConfiguredCalls(Program program, Hierarchy hierarchy) {
    this.program = program;
    this.hierarchy = hierarchy;
  }

  /**
   * Whether a call's receiver or result is configured in this way; its arguments are asked if the
   * result is something else.
   */
  Configured of(Call call, Configuration way) {
    Set<Object> visited = new HashSet<>();
    Configured result =
        made(call.receiverExpression(), way, visited).or(following(call.path(), way, visited));
    if (isConfigurable((JCExpression) call.tree(), way)) {
      return result;
    }
    for (JCExpression argument : call.arguments()) {
      result = result.or(made(argument, way, visited));
    }
    return result;
  }

  /** Whether one of the calls that make a value is such a call. */
  private Configured made(
      @Nullable JCExpression expression, Configuration way, Set<Object> visited) {
    if (expression == null) {
      return Configured.NO;
    }
    JCExpression value = TreeInfo.skipParens(expression);
    if (value instanceof JCTypeCast cast) {
      return made(cast.expr, way, visited);
    }
    Call call = program.call(value);
    Configured here = call == null ? Configured.NO : matches(call, way);
    if (here != Configured.NO || !isConfigurable(value, way)) {
      return here;
    }
    if (call != null) {
      return madeBy(call, way, visited);
    }
    if (value instanceof JCConditional either) {
      return made(either.truepart, way, visited).either(made(either.falsepart, way, visited));
    }
    return TreeInfo.symbol(value) instanceof VarSymbol variable
        ? stored(variable, way, visited)
        : unwritten(value);
  }

  private Configured madeBy(Call call, Configuration way, Set<Object> visited) {
    JCExpression receiver = call.receiverExpression();
    if (receiver != null && isObject(receiver) && isConfigurable(receiver, way)) {
      return made(receiver, way, visited);
    }
    Code body = program.body(call.callee());
    if (body != null && !call.callee().isConstructor()) {
      return visited.add(call.callee())
          ? anyOf(body.results(), way, visited)
          : Configured.NOT_IN_SIGHT;
    }
    return isOfFramework(call, way)
            && call.arguments().stream().allMatch(a -> isConfigurable(a, way))
        ? call.arguments().isEmpty() ? Configured.NO : anyOf(call.arguments(), way, visited)
        : Configured.NOT_IN_SIGHT;
  }

  /** What a framework makes itself has nothing set but what it is given. */
  private static boolean isOfFramework(Call call, Configuration way) {
    String owner = way.method().owner();
    return owner.startsWith(call.callee().packge().getQualifiedName() + ".")
        && !(call.tree() instanceof JCNewClass creation && creation.def != null);
  }

  private Configured stored(VarSymbol variable, Configuration way, Set<Object> visited) {
    if (!visited.add(variable)) {
      return Configured.NO;
    }
    Configured result =
        program.parameter(variable) == null
            ? anyOf(program.values(variable), way, visited)
            : Configured.NOT_IN_SIGHT;
    return result.or(used(variable, way, visited));
  }

  private Configured anyOf(List<JCExpression> values, Configuration way, Set<Object> visited) {
    return values.stream()
        .map(value -> made(value, way, visited))
        .reduce(Configured::either)
        .orElse(Configured.NOT_IN_SIGHT);
  }

  private Configured used(VarSymbol variable, Configuration way, Set<Object> visited) {
    Configured result = Configured.NO;
    for (TreePath use : program.uses(variable)) {
      result = result.or(following(use, way, visited));
    }
    return result;
  }

  /** Whether such a call comes later in the chain of calls on a value. */
  private Configured following(TreePath value, Configuration way, Set<Object> visited) {
    if (!(value.getLeaf() instanceof JCExpression expression) || !isConfigurable(expression, way)) {
      return Configured.NO;
    }
    Destination destination = Destination.of(program, value);
    if (destination instanceof Destination.Receiver receiver) {
      return matches(receiver.call(), way).or(following(receiver.call().path(), way, visited));
    }
    return destination instanceof Destination.Variable stored && visited.add(stored.variable())
        ? used(stored.variable(), way, visited)
        : Configured.NO;
  }

  private static boolean isObject(JCExpression expression) {
    return !(TreeInfo.symbol(expression) instanceof TypeSymbol);
  }

  private static Configured unwritten(JCExpression value) {
    return isObject(value) && !(value instanceof JCLiteral)
        ? Configured.NOT_IN_SIGHT
        : Configured.NO;
  }

  /** Chains lead on to other things: from one service's builder back to that of the server. */
  private boolean isConfigurable(JCExpression value, Configuration way) {
    return value.type != null
        && hierarchy.supertypes(value.type.tsym).contains(way.method().owner());
  }

  private Configured matches(Call call, Configuration way) {
    if (methods.computeIfAbsent(way, this::index).first(call.callee(), call.receiver().tsym)
        == null) {
      return Configured.NO;
    }
    String value = way.value();
    return value == null
        ? Configured.YES
        : call.arguments().stream()
            .map(argument -> is(argument, value))
            .reduce(Configured.NO, Configured::or);
  }

  private SignatureIndex<Configuration> index(Configuration way) {
    return new SignatureIndex<>(hierarchy, List.of(way), Configuration::method);
  }

  private static Configured is(JCExpression argument, String value) {
    JCExpression given = TreeInfo.skipParens(argument);
    if (given instanceof JCLiteral literal) {
      return answer(value.equals(String.valueOf(literal.getValue())));
    }
    return TreeInfo.symbol(given) instanceof VarSymbol constant && constant.isEnum()
        ? answer(constant.name.contentEquals(value))
        : Configured.NOT_IN_SIGHT;
  }

  private static Configured answer(boolean yes) {
    return yes ? Configured.YES : Configured.NO;
  }
}
