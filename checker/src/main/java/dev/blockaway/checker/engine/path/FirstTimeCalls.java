package dev.blockaway.checker.engine.path;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.tree.JCTree.JCBinary;
import com.sun.tools.javac.tree.JCTree.JCBlock;
import com.sun.tools.javac.tree.JCTree.JCCase;
import com.sun.tools.javac.tree.JCTree.JCConditional;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCIf;
import com.sun.tools.javac.tree.JCTree.JCStatement;
import dev.blockaway.catalog.BlockingRule;
import dev.blockaway.catalog.Kind;
import dev.blockaway.checker.engine.context.ContextResolver;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.checker.engine.program.Jumps;
import dev.blockaway.checker.engine.program.Program;
import dev.blockaway.checker.engine.rule.Hierarchy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which calls of source code are made the first time only: while a field is null, false or empty
 * that the method, or the one that it calls then, sets, or by an object that remembers what its
 * function has returned. What is read or computed there is so once, as in a static initialiser;
 * what waits there is another matter.
 */
final class FirstTimeCalls {
  private final LazyFields fields;
  private final RememberedCalls remembered;
  private final UnsetQuestions questions;
  private final ContextResolver contexts;

  FirstTimeCalls(Program program, Hierarchy hierarchy, ContextResolver contexts) {
    Lifetimes lifetimes = new Lifetimes(program, contexts);
    LastingFields lasting = new LastingFields(program, lifetimes);
    Memories memories = new Memories(program, hierarchy);
    FewValues fewValues = new FewValues(program, lifetimes);
    this.fields = new LazyFields(program, lasting, memories, fewValues);
    this.remembered = new RememberedCalls(program, hierarchy, lasting, memories, fewValues);
    this.questions = new UnsetQuestions(program);
    this.contexts = contexts;
  }

  /** Whether a rule speaks of work that counts only where it is done again and again. */
  static boolean excuses(@Nullable BlockingRule rule) {
    return rule != null && (rule.group().kind() == Kind.FILE || rule.group().kind() == Kind.CPU);
  }

  /** Whether a call that blocks is excused where it stands; in a handler itself it is not. */
  boolean excuses(Call call, BlockingRule rule) {
    return excuses(rule) && !isInHandler(call.in()) && contains(call);
  }

  /** Whether code is written in a handler; the function of a memory runs for nobody's request. */
  private boolean isInHandler(Code code) {
    for (Code around = code; around != null; around = around.enclosing()) {
      if (contexts.of(around).isEventLoop() && !remembered.isGiven(around)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a call is made the first time only. */
  boolean contains(Call call) {
    return remembered.contains(call)
        || remembered.isGiven(call.in())
        || isMadeWhileUnset(call)
        || isMadeForUnset(call.in());
  }

  /**
   * Whether code is a function for the case that a field is not set, which is set to its result.
   */
  private boolean isMadeForUnset(Code function) {
    UnsetQuestions.Asked asked = questions.askedBefore(function);
    LazyFields.Value value = asked == null ? null : fields.of(asked.value());
    return asked != null
        && value != null
        && fields.isLazy(value, asked.orEmpty())
        && (fields.isSet(value, function)
            || (function.enclosing() != null && fields.isSet(value, function.enclosing())));
  }

  private boolean isMadeWhileUnset(Call call) {
    TreePath path = call.path();
    while (path != null && path.getLeaf() != call.in().tree()) {
      TreePath parent = path.getParentPath();
      if (parent != null && isFirst(parent.getLeaf(), path.getLeaf(), call)) {
        return true;
      }
      path = parent;
    }
    return false;
  }

  private boolean isFirst(Tree around, Tree part, Call call) {
    if (around instanceof JCIf branch) {
      return part != branch.cond && isUnset(part == branch.thenpart, branch.cond, call);
    }
    if (around instanceof JCConditional choice) {
      return part != choice.cond && isUnset(part == choice.truepart, choice.cond, call);
    }
    if (around instanceof JCBinary binary) {
      return part == binary.rhs
          && UnsetQuestions.isJunction(binary)
          && isUnset(binary.getKind() == Tree.Kind.CONDITIONAL_AND, binary.lhs, call);
    }
    if (around instanceof JCBlock block) {
      return isBehindReturn(block.stats, part, call);
    }
    return around instanceof JCCase branch && isBehindReturn(branch.stats, part, call);
  }

  private boolean isBehindReturn(List<JCStatement> statements, Tree part, Call call) {
    for (JCStatement statement : statements) {
      if (statement == part) {
        return false;
      }
      if (statement instanceof JCIf branch
          && ((Jumps.leaves(branch.thenpart) && isUnset(false, branch.cond, call))
              || (Jumps.leaves(branch.elsepart) && isUnset(true, branch.cond, call)))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the outcome of a condition says that a field is not set which is set then. */
  private boolean isUnset(boolean outcome, JCExpression condition, Call call) {
    return questions.say(
        outcome,
        condition,
        asked -> {
          LazyFields.Value value = fields.of(asked.value());
          return value != null
              && fields.isLazy(value, asked.orEmpty())
              && (asked.isSetThen() || fields.sets(call, value));
        });
  }
}
