package dev.blockaway.checker.engine.trap;

import com.sun.source.util.TreePath;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import dev.blockaway.catalog.ChainRule;
import dev.blockaway.catalog.ChainRule.Effect;
import dev.blockaway.checker.engine.context.ContextResolver;
import dev.blockaway.checker.engine.context.Verdict;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.checker.engine.program.Program;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The schedulers of a chain that come too late for a call which is made while it is put together.
 */
final class EagerTraps {
  private final Program program;
  private final ContextResolver contexts;
  private final Chain chain;
  private final TrapText text;

  EagerTraps(Program program, ContextResolver contexts, Chain chain, TrapText text) {
    this.program = program;
    this.contexts = contexts;
    this.chain = chain;
    this.text = text;
  }

  /** The trap below a call that some code makes. */
  @Nullable FoundTrap find(Call call) {
    Call scheduler = scheduler(call);
    return scheduler != null ? text.eagerMethod(scheduler, call) : around(call.path(), call.in());
  }

  /** The trap below an operator that has a value among its arguments, or what is made of it. */
  private @Nullable FoundTrap around(TreePath value, Code code) {
    for (TreePath place = value;
        place.getLeaf() != code.tree() && place.getParentPath() != null;
        place = place.getParentPath()) {
      FoundTrap trap = below(place, code);
      if (trap != null) {
        return trap;
      }
    }
    return null;
  }

  private @Nullable FoundTrap below(TreePath value, Code code) {
    Call operator = program.call((JCTree) value.getParentPath().getLeaf());
    if (operator != null) {
      Call scheduler = takes(operator, value, code) ? scheduler(operator) : null;
      return scheduler == null ? null : text.eager(scheduler, operator);
    }
    return value.getParentPath().getLeaf() instanceof JCVariableDecl local && local.sym != null
        ? ofVariable(program.uses(local.sym), code)
        : null;
  }

  private boolean takes(Call operator, TreePath value, Code code) {
    return operator.in() == code
        && operator.arguments().contains(value.getLeaf())
        && chain.isOperator(operator);
  }

  private @Nullable FoundTrap ofVariable(List<TreePath> uses, Code code) {
    return uses.size() == 1 ? around(uses.get(0), code) : null;
  }

  /** The first scheduler below that would let the chain block, if the chain did. */
  private @Nullable Call scheduler(Call operator) {
    for (Chain.Link link : chain.below(operator)) {
      if (moves(link.operator(), Effect.MOVES_SOURCE)
          || moves(link.operator(), Effect.MOVES_SIGNALS)) {
        return link.operator();
      }
    }
    return null;
  }

  private boolean moves(Call operator, Effect effect) {
    ChainRule rule = chain.rule(operator, effect);
    return rule != null
        && rule.parameter() >= 0
        && contexts
            .threads(operator.argument(rule.parameter()), Verdict.CALLING_THREAD)
            .isAllowed();
  }
}
