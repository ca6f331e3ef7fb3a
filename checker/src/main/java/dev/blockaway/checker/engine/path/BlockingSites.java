package dev.blockaway.checker.engine.path;

import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import dev.blockaway.catalog.BlockingRule;
import dev.blockaway.catalog.Certainty;
import dev.blockaway.catalog.Kind;
import dev.blockaway.catalog.Signature;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Held;
import dev.blockaway.checker.engine.program.Program;
import dev.blockaway.checker.engine.rule.BlockingCalls;
import dev.blockaway.checker.engine.rule.Hierarchy;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which calls of the source block, with their arguments and what is known around them. */
final class BlockingSites {
  private static final String TIME_UNIT = "java.util.concurrent.TimeUnit";
  private static final String DURATION = "java.time.Duration";

  private final BlockingCalls blockingCalls;
  private final StreamOrigins origins;
  private final UrlOrigins urls;
  private final Constants constants;
  private final Completions completions;
  private final Addresses addresses;
  private final Queues queues;
  private final OwnBodies ownBodies;

  /** Looks at the calls of one program. */
  BlockingSites(
      Program program, Hierarchy hierarchy, BlockingCalls blockingCalls, Completions completions) {
    this.blockingCalls = blockingCalls;
    this.origins = new StreamOrigins(program, hierarchy, blockingCalls);
    this.urls = new UrlOrigins(program, hierarchy, blockingCalls);
    this.constants = new Constants(program);
    this.completions = completions;
    this.addresses = new Addresses(program, completions);
    this.queues = new Queues(program, blockingCalls);
    this.ownBodies = new OwnBodies(program, hierarchy);
  }

  /**
   * The catalogue's row for a call that blocks where it stands; null if it does not.
   *
   * @param done what is complete besides, by what the code's callers know
   */
  @Nullable BlockingRule find(Call call, Set<Held> done) {
    if (call.facts().offLoop()) {
      return null;
    }
    BlockingRule rule = blockingCalls.find(call.callee(), call.receiver().tsym);
    if (rule == null
        || hasZeroTimeout(call)
        || isSleepOfNoTime(call, rule)
        || queues.hasRoom(call, rule)
        || isComplete(call, rule, done)
        || (rule.group().kind() == Kind.DNS && addresses.isKnown(call))
        || ownBodies.decide(call, rule)) {
      return null;
    }
    return rule.certainty() != Certainty.CONFIG || readsFromBlockingSource(call)
        ? urls.resolve(call, rule)
        : null;
  }

  /**
   * Whether the catalogue says that what a call runs is not to be reported.
   *
   * @param isOwnBody whether that is a body of the program: it says more than a row about what it
   *     overrides, and less than a row about itself
   */
  boolean isSilent(Call call, boolean isOwnBody) {
    Signature row = blockingCalls.silence(call.callee(), call.receiver().tsym);
    return row != null && (!isOwnBody || ownBodies.isOfProgram(row));
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

  /** Whether what a call waits for has come: a future, an answer, all there is of an address. */
  private boolean isComplete(Call call, BlockingRule rule, Set<Held> done) {
    return switch (rule.group().kind()) {
      case FUTURE -> completions.isDone(call, done) || completions.followsOthers(call.in());
      case WAIT, HTTP -> completions.isDone(call, done);
      case DNS -> completions.isDone(call, Set.of());
      default -> false;
    };
  }
}
