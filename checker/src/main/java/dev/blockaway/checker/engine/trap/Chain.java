package dev.blockaway.checker.engine.trap;

import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCTypeCast;
import com.sun.tools.javac.tree.TreeInfo;
import dev.blockaway.catalog.ChainRule;
import dev.blockaway.catalog.ChainRule.Effect;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.checker.engine.program.Destination;
import dev.blockaway.checker.engine.program.Program;
import dev.blockaway.checker.engine.rule.AsyncTypes;
import dev.blockaway.checker.engine.rule.FrameworkRules;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks along a chain of operators: up to its source, and down to where it is subscribed to. */
final class Chain {
  private static final Set<Effect> SAME_SUBSCRIBER =
      EnumSet.of(Effect.JOINS, Effect.ASSEMBLY, Effect.SOURCE);

  private final Program program;
  private final FrameworkRules rules;
  private final AsyncTypes asyncTypes;

  /**
   * An operator further down.
   *
   * @param operator the operator
   * @param subscribed whether the walk's beginning is subscribed to together with it; else it is
   *     subscribed to when a signal arrives
   */
  record Link(Call operator, boolean subscribed) {}

  Chain(Program program, FrameworkRules rules, AsyncTypes asyncTypes) {
    this.program = program;
    this.rules = rules;
    this.asyncTypes = asyncTypes;
  }

  /** Whether a call is an operator, or makes a chain. */
  boolean isOperator(Call call) {
    return asyncTypes.isChain(call.receiver());
  }

  /** The operator's rule for an effect; null if it has none. */
  @Nullable ChainRule rule(Call call, Effect effect) {
    for (ChainRule rule : rules.operators(call.callee(), call.receiver().tsym)) {
      if (rule.effect() == effect) {
        return rule;
      }
    }
    return null;
  }

  /** Whether the operator has one of the effects. */
  boolean has(Call call, Effect... effects) {
    for (Effect effect : effects) {
      if (rule(call, effect) != null) {
        return true;
      }
    }
    return false;
  }

  /** The calls above a call, the nearest first; through variables that have one value. */
  List<Call> above(Call call) {
    Set<Call> result = new LinkedHashSet<>();
    Call next = maker(call.receiverExpression());
    while (next != null && result.add(next)) {
      next = maker(next.receiverExpression());
    }
    return List.copyOf(result);
  }

  private @Nullable Call maker(@Nullable JCExpression receiver) {
    JCExpression value = receiver == null ? null : TreeInfo.skipParens(receiver);
    if (value instanceof JCTypeCast cast) {
      return maker(cast.expr);
    }
    Call call = value == null ? null : program.call(value);
    if (call != null || value == null || !(TreeInfo.symbol(value) instanceof VarSymbol variable)) {
      return call;
    }
    List<JCExpression> values = program.values(variable);
    return values.size() == 1 ? program.call(TreeInfo.skipParens(values.get(0))) : null;
  }

  /** The operators below a call that returns a chain, the nearest first. */
  List<Link> below(Call call) {
    List<Link> result = new ArrayList<>();
    Set<Call> visited = new LinkedHashSet<>(List.of(call));
    Link next = returnsChain(call) ? next(call.path(), true) : null;
    while (next != null && visited.add(next.operator())) {
      result.add(next);
      next = returnsChain(next.operator()) ? next(next.operator().path(), next.subscribed()) : null;
    }
    return result;
  }

  private boolean returnsChain(Call call) {
    Type result = call.callee().isConstructor() ? call.receiver() : call.callee().getReturnType();
    return asyncTypes.isReactive(result) || asyncTypes.isChain(result);
  }

  private @Nullable Link next(TreePath chain, boolean subscribed) {
    Destination destination = Destination.of(program, chain);
    if (destination instanceof Destination.Receiver receiver) {
      return isOperator(receiver.call()) ? new Link(receiver.call(), subscribed) : null;
    }
    if (destination instanceof Destination.Argument argument) {
      return operand(argument.call(), subscribed);
    }
    if (destination instanceof Destination.Result result) {
      return ofResult(result.code(), subscribed);
    }
    if (destination instanceof Destination.Variable variable) {
      List<TreePath> uses = program.uses(variable.variable());
      return uses.size() == 1 ? next(uses.get(0), subscribed) : null;
    }
    return null;
  }

  /** Where a chain goes on that an operator is given or that its function returns. */
  private @Nullable Link operand(Call operator, boolean subscribed) {
    if (!isOperator(operator)) {
      return null;
    }
    boolean together =
        operator.callee().isStatic()
            || SAME_SUBSCRIBER.stream().anyMatch(effect -> rule(operator, effect) != null);
    return new Link(operator, subscribed && together);
  }

  private @Nullable Link ofResult(Code code, boolean subscribed) {
    if (code.form() != Code.Form.METHOD) {
      return Destination.of(program, code.path()) instanceof Destination.Argument argument
          ? operand(argument.call(), subscribed)
          : null;
    }
    List<Call> callers = code.method() == null ? List.of() : program.callers(code.method());
    return callers.size() == 1 ? next(callers.get(0).path(), subscribed) : null;
  }
}
