package dev.blockaway.checker.engine.path;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.TreeInfo;
import dev.blockaway.catalog.BlockingRule;
import dev.blockaway.catalog.Certainty;
import dev.blockaway.catalog.Kind;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.checker.engine.program.Destination;
import dev.blockaway.checker.engine.program.Program;
import dev.blockaway.checker.engine.rule.BlockingCalls;
import dev.blockaway.checker.engine.rule.Hierarchy;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which calls of the source block, with their arguments and what is known around them. */
final class BlockingSites {
  private static final String TIME_UNIT = "java.util.concurrent.TimeUnit";
  private static final String DURATION = "java.time.Duration";
  private static final String COMPLETABLE_FUTURE = "java.util.concurrent.CompletableFuture";

  private final Program program;
  private final BlockingCalls blockingCalls;
  private final StreamOrigins origins;
  private final Constants constants;
  private final Queues queues;

  /** Looks at the calls of one program. */
  BlockingSites(Program program, Hierarchy hierarchy, BlockingCalls blockingCalls) {
    this.program = program;
    this.blockingCalls = blockingCalls;
    this.origins = new StreamOrigins(program, hierarchy, blockingCalls);
    this.constants = new Constants(program);
    this.queues = new Queues(program, blockingCalls);
  }

  /** The catalogue's row for a call that blocks where it stands; null if it does not. */
  @Nullable BlockingRule find(Call call) {
    if (call.facts().offLoop()) {
      return null;
    }
    BlockingRule rule = blockingCalls.find(call.callee(), call.receiver().tsym);
    if (rule == null
        || hasZeroTimeout(call)
        || isSleepOfNoTime(call, rule)
        || queues.hasRoom(call, rule)
        || isComplete(call, rule)) {
      return null;
    }
    return rule.certainty() != Certainty.CONFIG || readsFromBlockingSource(call) ? rule : null;
  }

  /** Whether the catalogue says that a call is not to be reported. */
  public boolean isSilent(Call call) {
    return blockingCalls.isSilent(call.callee(), call.receiver().tsym);
  }

  private boolean hasZeroTimeout(Call call) {
    List<VarSymbol> parameters = call.callee().params();
    List<JCExpression> arguments = call.arguments();
    for (int i = 0; i < Math.min(parameters.size(), arguments.size()); i++) {
      String type = parameters.get(i).type.tsym.getQualifiedName().toString();
      int amount = type.equals(TIME_UNIT) ? i - 1 : type.equals(DURATION) ? i : -1;
      if (amount >= 0 && constants.isZero(arguments.get(amount))) {
        return true;
      }
    }
    return false;
  }

  /** Other waits take zero for ever. */
  private boolean isSleepOfNoTime(Call call, BlockingRule rule) {
    return rule.group().kind() == Kind.SLEEP
        && !call.arguments().isEmpty()
        && call.arguments().stream().allMatch(constants::isZero);
  }

  private boolean readsFromBlockingSource(Call call) {
    if (origins.of(call.receiverExpression()) != null) {
      return true;
    }
    for (JCExpression argument : call.arguments()) {
      if (origins.of(argument) != null) {
        return true;
      }
    }
    return false;
  }

  /** Whether the future that is read is known to be complete. */
  private boolean isComplete(Call call, BlockingRule rule) {
    if (rule.group().kind() != Kind.FUTURE && rule.group().kind() != Kind.WAIT) {
      return false;
    }
    JCExpression receiver = call.receiverExpression();
    Symbol future = receiver == null ? null : TreeInfo.symbol(receiver);
    if (future != null && call.facts().done().contains(future)) {
      return true;
    }
    for (Code code = call.in(); code != null; code = code.enclosing()) {
      if (code.form() != Code.Form.METHOD && runsAfterCompletion(code, future)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a function is a callback of a stage that the future is part of. */
  private boolean runsAfterCompletion(Code function, @Nullable Symbol future) {
    if (!(Destination.of(program, function.path()) instanceof Destination.Argument argument)) {
      return false;
    }
    Set<@Nullable Symbol> visited = new HashSet<>();
    JCExpression stage = argument.call().receiverExpression();
    while (stage != null) {
      Call call = program.call(TreeInfo.skipParens(stage));
      if (call == null) {
        Symbol stored = TreeInfo.symbol(stage);
        if (future != null && stored == future && isFuture(stage)) {
          return true;
        }
        stage = visited.add(stored) ? onlyValue(stored) : null;
      } else if (isAllOf(call)) {
        return covers(call, future);
      } else {
        stage = call.receiverExpression();
      }
    }
    return false;
  }

  private @Nullable JCExpression onlyValue(@Nullable Symbol stored) {
    List<JCExpression> values =
        stored instanceof VarSymbol variable ? program.values(variable) : List.of();
    return values.size() == 1 ? values.get(0) : null;
  }

  private static boolean isAllOf(Call call) {
    return call.callee().name.contentEquals("allOf")
        && call.callee().owner.getQualifiedName().contentEquals(COMPLETABLE_FUTURE);
  }

  private static boolean isFuture(JCExpression stage) {
    return stage.type != null
        && stage.type.tsym.getQualifiedName().contentEquals(COMPLETABLE_FUTURE);
  }

  /**
   * Whether {@code allOf} waits for the future: it is named, or the futures are not named at all.
   */
  private static boolean covers(Call allOf, @Nullable Symbol future) {
    for (JCExpression argument : allOf.arguments()) {
      Symbol named = TreeInfo.symbol(argument);
      boolean isArray = argument.type != null && argument.type.tsym.name.contentEquals("Array");
      if (named == null || isArray || named == future) {
        return true;
      }
    }
    return false;
  }
}
