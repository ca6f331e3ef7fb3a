package dev.blockaway.checker.engine.path;

import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Kinds;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import dev.blockaway.checker.engine.path.Lazy.Memory;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.checker.engine.program.Destination;
import dev.blockaway.checker.engine.program.Held;
import dev.blockaway.checker.engine.program.Program;
import dev.blockaway.checker.engine.rule.Hierarchy;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which calls ask an object that remembers and lasts for one of a few values, so that it makes each
 * of them the first time only.
 */
final class RememberedCalls {
  /** What makes a chain keep its values, or those of a part of it, without a limit in time. */
  private static final Set<String> KEEPING = Set.of("cache", "indefinitely");

  private final Program program;
  private final Hierarchy hierarchy;
  private final LastingFields lasting;
  private final Memories memories;
  private final FewValues fewValues;
  private final Map<Code, Boolean> given = new HashMap<>();

  RememberedCalls(
      Program program,
      Hierarchy hierarchy,
      LastingFields lasting,
      Memories memories,
      FewValues fewValues) {
    this.program = program;
    this.hierarchy = hierarchy;
    this.lasting = lasting;
    this.memories = memories;
    this.fewValues = fewValues;
  }

  /** Whether what a call asks for is made the first time only. */
  boolean contains(Call call) {
    if (Lazy.askedBy(call, hierarchy).isEmpty()) {
      return false;
    }
    Held holder = program.held(call.receiverExpression());
    return holder != null
        && holder.in() == null
        && holder.isField()
        && isFew(call, memories.of(holder.variable()))
        && lasting.contains(holder.variable(), false);
  }

  private boolean isFew(Call call, Memory memory) {
    return switch (memory) {
      case NONE -> false;
      case PER_KEY -> {
        JCExpression key = call.argument(0);
        yield key != null && fewValues.contains(key);
      }
      case ONCE -> true;
    };
  }

  /** Whether some code is a function that such a call is given, or a chain that remembers. */
  boolean isGiven(Code function) {
    if (!function.isFunction()) {
      return false;
    }
    Boolean answer = given.get(function);
    if (answer == null) {
      answer = findWhetherGiven(function);
      given.put(function, answer);
    }
    return answer;
  }

  private boolean findWhetherGiven(Code function) {
    return Destination.of(program, function.path()) instanceof Destination.Argument argument
        && (contains(argument.call()) || isPartOfMemory(argument.call().path()));
  }

  /**
   * Whether a chain, or one that it is a part of, keeps its value for all, in a field that lasts.
   */
  private boolean isPartOfMemory(TreePath chain) {
    Destination destination = Destination.of(program, chain);
    if (destination instanceof Destination.Receiver next) {
      TreePath rest = next.call().path();
      return isKeeping(next.call()) ? isKeptInField(rest) : isPartOfMemory(rest);
    }
    return destination instanceof Destination.Argument outer
        ? isPartOfMemory(outer.call().path())
        : destination instanceof Destination.Result result && isGiven(result.code());
  }

  /** Whether a chain remembers from there on for as long as it exists. */
  private boolean isKeeping(Call call) {
    return call.arguments().isEmpty()
        && KEEPING.contains(call.callee().name.toString())
        && program.body(call.callee()) == null;
  }

  private boolean isKeptInField(TreePath chain) {
    Destination destination = Destination.of(program, chain);
    return destination instanceof Destination.Receiver next
        ? isKeptInField(next.call().path())
        : destination instanceof Destination.Variable kept
            && kept.variable().owner.kind == Kinds.Kind.TYP
            && lasting.contains(kept.variable(), false);
  }
}
