package dev.blockaway.checker.engine.trap;

import com.sun.tools.javac.code.Symbol.CompletionFailure;
import dev.blockaway.catalog.Kind;
import dev.blockaway.checker.engine.context.ContextResolver;
import dev.blockaway.checker.engine.path.BlockingPath;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.checker.engine.program.Destination;
import dev.blockaway.checker.engine.program.Program;
import dev.blockaway.checker.engine.rule.AsyncTypes;
import dev.blockaway.checker.engine.rule.FrameworkRules;
import org.jspecify.annotations.Nullable;

/** Finds the scheduler near a blocking call that looks as if it helped. */
public final class TrapFinder {
  private final Program program;
  private final FrameworkRules rules;
  private final Chain chain;
  private final ContextResolver contexts;
  private final FunctionTraps functions;
  private final EagerTraps eager;

  /** Looks in one program. */
  public TrapFinder(
      Program program, FrameworkRules rules, AsyncTypes asyncTypes, ContextResolver contexts) {
    this.program = program;
    this.contexts = contexts;
    this.rules = rules;
    this.chain = new Chain(program, rules, asyncTypes);
    TrapText text = new TrapText(rules, chain);
    this.functions = new FunctionTraps(rules, asyncTypes, contexts, chain, text);
    this.eager = new EagerTraps(program, contexts, chain, text);
  }

  /** What stands around a call, with the scheduler that does not help if there is one. */
  public Surroundings find(BlockingPath path) {
    Call operator = null;
    FoundTrap trap = null;
    try {
      operator = operator(path);
      trap = trap(path, operator);
    } catch (CompletionFailure missingClass) {
      // nothing is known of the chain
    } catch (RuntimeException | StackOverflowError ours) {
      program.mishaps().add(ours);
    }
    return new Surroundings(path, trap, operator, program, rules, chain);
  }

  private @Nullable FoundTrap trap(BlockingPath path, @Nullable Call operator) {
    if (path.rule().group().kind() == Kind.LOCK) {
      return null;
    }
    Call call = program.call(path.site());
    FoundTrap trap = call == null ? null : eager.find(call);
    return trap != null || operator == null ? trap : functions.find(operator);
  }

  private @Nullable Call operator(BlockingPath path) {
    return program.call(path.site()) == null ? receiver(path) : takerOf(path.in());
  }

  /** The call that a function is given to which is made elsewhere. */
  private static @Nullable Call receiver(BlockingPath path) {
    for (Call call : path.in().calls()) {
      if (call.arguments().contains(path.site())) {
        return call;
      }
    }
    return null;
  }

  /** The call that some code is given to; functions that run in place belong to what is around. */
  private @Nullable Call takerOf(Code code) {
    if (code.form() == Code.Form.METHOD
        || !(Destination.of(program, code.path()) instanceof Destination.Argument argument)) {
      return null;
    }
    return contexts.argument(argument.call(), argument.index()).inPlace()
        ? takerOf(argument.call().in())
        : argument.call();
  }
}
