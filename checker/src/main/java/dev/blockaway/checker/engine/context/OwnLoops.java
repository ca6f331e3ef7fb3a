package dev.blockaway.checker.engine.context;

import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.blockaway.catalog.ContextRule;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.checker.engine.program.Program;
import dev.blockaway.checker.engine.rule.FrameworkRules;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which code is an event loop that the program has written itself, by what it calls in a loop. */
final class OwnLoops {
  private final FrameworkRules rules;
  private final Set<Code> candidates = new HashSet<>();

  /** Looks among the methods that a program calls once, not at every call. */
  OwnLoops(Program program, FrameworkRules rules) {
    this.rules = rules;
    for (MethodSymbol called : program.called()) {
      if (rules.mayBeWait(called)) {
        program.callers(called).forEach(call -> candidates.add(call.in()));
      }
    }
  }

  /** The rule that makes code an event loop of its own; null if none. */
  @Nullable ContextRule rule(Code code) {
    if (candidates.contains(code)) {
      for (Call call : code.calls()) {
        ContextRule rule = wait(call);
        if (rule != null && isRepeated(call)) {
          return rule;
        }
      }
    }
    return null;
  }

  /** The rule of a call in which such a loop waits for work; null for other calls. */
  @Nullable ContextRule wait(Call call) {
    return candidates.contains(call.in())
        ? rules.calling(call.callee(), call.receiver().tsym)
        : null;
  }

  private static boolean isRepeated(Call call) {
    for (TreePath at = call.path(); at != null; at = at.getParentPath()) {
      switch (at.getLeaf().getKind()) {
        case WHILE_LOOP, DO_WHILE_LOOP, FOR_LOOP -> {
          return true;
        }
        case METHOD, LAMBDA_EXPRESSION, CLASS -> {
          return false;
        }
        default -> {}
      }
    }
    return false;
  }
}
