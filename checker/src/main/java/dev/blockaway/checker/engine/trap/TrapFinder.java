package dev.blockaway.checker.engine.trap;

import com.sun.tools.javac.code.Symbol.CompletionFailure;
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
  private final ContextResolver contexts;
  private final FunctionTraps functions;
  private final EagerTraps eager;

  /** Looks in one program. */
  public TrapFinder(
      Program program, FrameworkRules rules, AsyncTypes asyncTypes, ContextResolver contexts) {
    this.program = program;
    this.contexts = contexts;
    Chain chain = new Chain(program, rules, asyncTypes);
    TrapText text = new TrapText(rules, chain);
    this.functions = new FunctionTraps(rules, asyncTypes, contexts, chain, text);
    this.eager = new EagerTraps(program, contexts, chain, text);
  }

  /** The scheduler that does not help; null if there is none. */
  public @Nullable FoundTrap find(BlockingPath path) {
    try {
      return around(path);
    } catch (CompletionFailure missingClass) {
      return null;
    } catch (RuntimeException | StackOverflowError ours) {
      program.mishaps().add(ours);
      return null;
    }
  }

  private @Nullable FoundTrap around(BlockingPath path) {
    Call call = program.call(path.site());
    if (call == null) {
      return handedOver(path);
    }
    FoundTrap trap = eager.find(call);
    return trap != null ? trap : ofFunction(path.in());
  }

  /** A function that is made elsewhere and stands among the arguments of a call. */
  private @Nullable FoundTrap handedOver(BlockingPath path) {
    for (Call call : path.in().calls()) {
      if (call.arguments().contains(path.site())) {
        return functions.find(call);
      }
    }
    return null;
  }

  /** Functions that run in place belong to the function around them. */
  private @Nullable FoundTrap ofFunction(Code code) {
    if (code.form() == Code.Form.METHOD
        || !(Destination.of(program, code.path()) instanceof Destination.Argument argument)) {
      return null;
    }
    return contexts.argument(argument.call(), argument.index()).inPlace()
        ? ofFunction(argument.call().in())
        : functions.find(argument.call());
  }
}
