package dev.blockaway.checker.engine.context;

import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCLambda;
import com.sun.tools.javac.tree.JCTree.JCMemberReference;
import dev.blockaway.catalog.ChainRule;
import dev.blockaway.catalog.ChainRule.Effect;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.checker.engine.program.Destination;
import dev.blockaway.checker.engine.program.Program;
import dev.blockaway.checker.engine.rule.AsyncTypes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who subscribes to a chain: found by walking from the source down to where the chain goes. */
final class Subscribers {
  private static final Verdict IN_PROGRESS = Verdict.allowed("the chain subscribes to itself");
  private static final Verdict NOT_SUBSCRIBED =
      Verdict.unknown("nothing says who subscribes to the chain");

  private final Program program;
  private final LocalValues values;
  private final AsyncTypes asyncTypes;
  private final Schedulers schedulers;
  private final ContextResolver contexts;
  private final ChainThreads chains;
  private final IdentityHashMap<JCTree, Verdict> known = new IdentityHashMap<>();

  Subscribers(
      Program program,
      AsyncTypes asyncTypes,
      Schedulers schedulers,
      ContextResolver contexts,
      ChainThreads chains) {
    this.program = program;
    this.values = new LocalValues(program);
    this.asyncTypes = asyncTypes;
    this.schedulers = schedulers;
    this.contexts = contexts;
    this.chains = chains;
  }

  Verdict of(TreePath chain) {
    JCTree tree = (JCTree) chain.getLeaf();
    Verdict verdict = known.get(tree);
    if (verdict == null) {
      known.put(tree, IN_PROGRESS);
      verdict = find(chain, Destination.of(program, chain));
      known.put(tree, verdict);
    }
    return verdict;
  }

  private Verdict find(TreePath chain, Destination destination) {
    if (destination instanceof Destination.Receiver receiver) {
      return below(receiver.call());
    }
    if (destination instanceof Destination.Argument argument) {
      return ofArgument(argument.call(), argument.index());
    }
    if (destination instanceof Destination.Result result) {
      return ofResult(result.code());
    }
    return destination instanceof Destination.Variable variable
        ? worst(values.usesOf(chain, variable.variable()))
        : NOT_SUBSCRIBED;
  }

  private Verdict worst(List<TreePath> uses) {
    Verdict worst = null;
    for (TreePath use : uses) {
      Verdict verdict = of(use);
      worst = Verdict.worst(worst, verdict);
    }
    return worst == null ? NOT_SUBSCRIBED : worst;
  }

  /** The subscriber as seen above an operator. */
  private Verdict below(Call operator) {
    ChainRule moves = chains.rule(operator, Effect.MOVES_SOURCE);
    if (moves != null && moves.parameter() >= 0) {
      JCExpression scheduler = operator.argument(moves.parameter());
      return schedulers.threads(scheduler, of(operator.path()));
    }
    List<TreePath> continued = continuations(operator);
    return continued.isEmpty() ? of(operator) : worst(continued);
  }

  /** Who subscribes to what an operator returns, or by calling it. */
  Verdict of(Call operator) {
    return isTerminal(operator) ? contexts.of(operator.in()) : of(operator.path());
  }

  /** Where a chain goes on that is given to the function of an operator such as transform. */
  private List<TreePath> continuations(Call operator) {
    if (chains.has(operator, ChainThreads.TAKES_CHAIN)) {
      for (JCExpression argument : operator.arguments()) {
        VarSymbol first = firstParameter(argument);
        if (first != null && asyncTypes.isReactive(first.type)) {
          return program.uses(first);
        }
      }
    }
    return List.of();
  }

  private @Nullable VarSymbol firstParameter(JCExpression function) {
    if (function instanceof JCLambda lambda) {
      return lambda.params.isEmpty() ? null : lambda.params.head.sym;
    }
    return function instanceof JCMemberReference reference
            && reference.sym instanceof MethodSymbol method
            && program.body(method) != null
        ? parameter(method, 0)
        : null;
  }

  /** Whether an operator ends the chain and subscribes to it. */
  private boolean isTerminal(Call operator) {
    Type result = operator.callee().getReturnType();
    return chains.rule(operator, Effect.SUBSCRIBES) != null
        || !(asyncTypes.isReactive(result) || asyncTypes.isChain(result))
        || (asyncTypes.isFuture(result) && !asyncTypes.isFuture(operator.receiver()));
  }

  private Verdict ofArgument(Call call, int index) {
    if (chains.isOperator(call)) {
      return ofOperand(call);
    }
    VarSymbol parameter = parameter(call.callee(), index);
    if (parameter != null && program.body(call.callee()) != null) {
      return worst(program.uses(parameter));
    }
    return asyncTypes.isReactive(call.callee().getReturnType()) ? of(call.path()) : NOT_SUBSCRIBED;
  }

  private static @Nullable VarSymbol parameter(MethodSymbol method, int index) {
    return method.params().isEmpty()
        ? null
        : method.params().get(Math.min(index, method.params().size() - 1));
  }

  /** Who subscribes to a publisher that is given to an operator of another chain. */
  private Verdict ofOperand(Call operator) {
    Verdict subscriber = of(operator.path());
    JCExpression receiver = operator.receiverExpression();
    return operator.callee().isStatic()
            || receiver == null
            || chains.has(operator, EnumSet.of(Effect.JOINS))
        ? subscriber
        : chains.signals(receiver, subscriber);
  }

  private Verdict ofResult(Code code) {
    if (code.form() != Code.Form.METHOD) {
      return ofFunctionResult(code);
    }
    Verdict declared = contexts.declared(code);
    if (declared.where().compareTo(Verdict.Where.SIGNAL) > 0 || declared.isAllowed()) {
      return declared;
    }
    List<Verdict> callers = new ArrayList<>();
    MethodSymbol method = code.method();
    for (Call caller : method == null ? List.<Call>of() : contexts.callers(method)) {
      Code reference = program.code(caller.tree());
      callers.add(reference == null ? of(caller.path()) : ofFunctionResult(reference));
    }
    return callers.stream()
        .reduce(Verdict::worse)
        .orElseGet(
            () -> Verdict.reactiveMethod("who subscribes is not known and nothing moves it"));
  }

  /** Who subscribes to the publisher that a lambda or method reference returns. */
  private Verdict ofFunctionResult(Code function) {
    return Destination.of(program, function.path()) instanceof Destination.Argument argument
            && chains.isOperator(argument.call())
            && chains.has(argument.call(), EnumSet.of(Effect.ASSEMBLY))
        ? of(argument.call().path())
        : contexts.of(function);
  }
}
