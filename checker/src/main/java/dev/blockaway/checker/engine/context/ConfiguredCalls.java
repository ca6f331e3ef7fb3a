package dev.blockaway.checker.engine.context;

import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCLiteral;
import com.sun.tools.javac.tree.JCTree.JCTypeCast;
import com.sun.tools.javac.tree.TreeInfo;
import dev.blockaway.catalog.Configuration;
import dev.blockaway.checker.engine.program.Call;
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

  /** Whether a call's arguments, receiver or result are configured in this way. */
  boolean is(Call call, Configuration way) {
    Set<Object> visited = new HashSet<>();
    return isMadeWith(call.receiverExpression(), way, visited)
        || call.arguments().stream().anyMatch(argument -> isMadeWith(argument, way, visited))
        || isFollowedBy(call.path(), way, visited);
  }

  /** Whether one of the calls that make a value is such a call. */
  private boolean isMadeWith(
      @Nullable JCExpression expression, Configuration way, Set<Object> visited) {
    if (expression == null) {
      return false;
    }
    JCExpression value = TreeInfo.skipParens(expression);
    if (value instanceof JCTypeCast cast) {
      return isMadeWith(cast.expr, way, visited);
    }
    Call call = program.call(value);
    if (call != null && matches(call, way)) {
      return true;
    }
    if (!isConfigurable(value, way)) {
      return false;
    }
    if (call != null) {
      return isMadeWith(call.receiverExpression(), way, visited);
    }
    return TreeInfo.symbol(value) instanceof VarSymbol variable
        && visited.add(variable)
        && (program.values(variable).stream().anyMatch(v -> isMadeWith(v, way, visited))
            || program.uses(variable).stream().anyMatch(use -> isFollowedBy(use, way, visited)));
  }

  /** Whether such a call comes later in the chain of calls on a value. */
  private boolean isFollowedBy(TreePath value, Configuration way, Set<Object> visited) {
    if (!(value.getLeaf() instanceof JCExpression expression) || !isConfigurable(expression, way)) {
      return false;
    }
    Destination destination = Destination.of(program, value);
    if (destination instanceof Destination.Receiver receiver) {
      return matches(receiver.call(), way) || isFollowedBy(receiver.call().path(), way, visited);
    }
    return destination instanceof Destination.Variable stored
        && visited.add(stored.variable())
        && program.uses(stored.variable()).stream()
            .anyMatch(use -> isFollowedBy(use, way, visited));
  }

  /** Chains lead on to other things: from one service's builder back to that of the server. */
  private boolean isConfigurable(JCExpression value, Configuration way) {
    return value.type != null
        && hierarchy.supertypes(value.type.tsym).contains(way.method().owner());
  }

  private boolean matches(Call call, Configuration way) {
    return methods.computeIfAbsent(way, this::index).first(call.callee(), call.receiver().tsym)
            != null
        && (way.value() == null
            || call.arguments().stream().anyMatch(argument -> is(argument, way.value())));
  }

  private SignatureIndex<Configuration> index(Configuration way) {
    return new SignatureIndex<>(hierarchy, List.of(way), Configuration::method);
  }

  private static boolean is(JCExpression argument, String value) {
    JCExpression given = TreeInfo.skipParens(argument);
    if (given instanceof JCLiteral literal) {
      return value.equals(String.valueOf(literal.getValue()));
    }
    return TreeInfo.symbol(given) instanceof VarSymbol constant
        && constant.name.contentEquals(value);
  }
}
