package dev.blockaway.checker.engine.trap;

import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.tree.JCTree;
import dev.blockaway.catalog.ChainRule.Effect;
import dev.blockaway.catalog.HandOffRule;
import dev.blockaway.catalog.HandOffRule.Phase;
import dev.blockaway.checker.engine.path.BlockingPath;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.checker.engine.program.Program;
import dev.blockaway.checker.engine.rule.FrameworkRules;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands around a blocking call, for whoever wants to move it. */
public final class Surroundings {
  private final BlockingPath path;
  private final @Nullable FoundTrap trap;
  private final @Nullable Call operator;
  private final Program program;
  private final FrameworkRules rules;
  private final Chain chain;

  Surroundings(
      BlockingPath path,
      @Nullable FoundTrap trap,
      @Nullable Call operator,
      Program program,
      FrameworkRules rules,
      Chain chain) {
    this.path = path;
    this.trap = trap;
    this.operator = operator;
    this.program = program;
    this.rules = rules;
    this.chain = chain;
  }

  /** Where the finding stands. */
  public JCTree site() {
    return path.site();
  }

  /** The call at {@link #site()}; null if a function is handed over there. */
  public @Nullable Call call() {
    return program.call(path.site());
  }

  /** The code in which the finding stands. */
  public Code in() {
    return path.in();
  }

  /** Whether the call blocks by itself, without a path through other methods. */
  public boolean isDirect() {
    return path.steps().size() == 1;
  }

  /** The scheduler that does not help; null if there is none. */
  public @Nullable FoundTrap trap() {
    return trap;
  }

  /** The operator whose function makes the call; null if the call is in none. */
  public @Nullable Call operator() {
    return operator;
  }

  /** Whether the operator runs its function when somebody subscribes. */
  public boolean isSource() {
    return operator != null && chain.has(operator, Effect.SOURCE, Effect.SUBSCRIPTION);
  }

  /**
   * Whether the operator runs its function on the thread of the signals that come from above, and
   * of no others.
   */
  public boolean isMovedFromAbove() {
    return operator != null
        && chain.isOperator(operator)
        && !chain.has(
            operator,
            Effect.SOURCE,
            Effect.SUBSCRIPTION,
            Effect.ASSEMBLY,
            Effect.OFFLOADS,
            Effect.ON_RECEIVER,
            Effect.JOINS,
            Effect.HOPS);
  }

  /** Whether the call is made for this operator's argument: the operator makes a chain of it. */
  public boolean isOperator(Call call) {
    return chain.isOperator(call);
  }

  /** Whether an operator passes signals on where they come. */
  public boolean isPlain(Call call) {
    return !chain.has(
        call,
        Effect.HOPS,
        Effect.REPLACES,
        Effect.JOINS,
        Effect.ASSEMBLY,
        Effect.MOVES_SOURCE,
        Effect.MOVES_SIGNALS);
  }

  /** Whether an operator moves the source. */
  public boolean movesSource(Call call) {
    return chain.has(call, Effect.MOVES_SOURCE);
  }

  /** The calls above a call, the nearest first. */
  public List<Call> above(Call call) {
    return chain.above(call);
  }

  /** The call at a tree; null if there is none. */
  public @Nullable Call callAt(JCTree tree) {
    return program.call(tree);
  }

  /** How to move a phase of a chain of some type; null if nothing is known. */
  public @Nullable HandOffRule handOff(Phase phase, TypeSymbol type) {
    return rules.handOff(phase, type);
  }
}
