package dev.blockaway.checker.engine.context;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.blockaway.catalog.ContextRule;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.checker.engine.program.Program;
import dev.blockaway.checker.engine.rule.FrameworkRules;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which code is an event loop that the program has written itself, by what it calls in a loop. */
final class OwnLoops {
  private final FrameworkRules rules;
  private final Set<Code> candidates = new HashSet<>();
  private final Map<Code, Set<Tree>> loops = new HashMap<>();

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
        if (rule != null && loop(call) != null) {
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

  /**
   * Whether a call is made before or after the loop that makes the code around it an event loop.
   */
  boolean isBeside(Call call) {
    if (!candidates.contains(call.in())) {
      return false;
    }
    Set<Tree> waiting = loops.computeIfAbsent(call.in(), this::loops);
    return !waiting.isEmpty() && !waiting.contains(loop(call));
  }

  private Set<Tree> loops(Code code) {
    Set<Tree> result = new HashSet<>();
    for (Call call : code.calls()) {
      Tree loop = wait(call) == null ? null : loop(call);
      if (loop != null) {
        result.add(loop);
      }
    }
    return result;
  }

  /** The outermost loop statement around a call in its code; null if there is none. */
  private static @Nullable Tree loop(Call call) {
    Tree outermost = null;
    for (TreePath at = call.path(); at != null; at = at.getParentPath()) {
      switch (at.getLeaf().getKind()) {
        case WHILE_LOOP, DO_WHILE_LOOP, FOR_LOOP -> outermost = at.getLeaf();
        case METHOD, LAMBDA_EXPRESSION, CLASS -> {
          return outermost;
        }
        default -> {}
      }
    }
    return outermost;
  }
}
