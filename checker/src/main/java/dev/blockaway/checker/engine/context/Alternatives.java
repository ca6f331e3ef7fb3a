package dev.blockaway.checker.engine.context;

import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Kinds;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.TreeScanner;
import dev.blockaway.catalog.GuardRule.Meaning;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.checker.engine.program.Conditions;
import dev.blockaway.checker.engine.program.Program;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what holds of a chain on the ways that code takes with it. The worst way counts,
 * unless the code takes it instead of another on which the chain is moved, and nobody here knows
 * which one: the other's scheduler is not known, or the caller decides.
 */
final class Alternatives {
  private final Program program;
  private final Conditions conditions;
  private final ContextResolver contexts;

  /**
   * One way.
   *
   * @param place where the chain is on it; gives null if that is not found
   * @param verdict what holds there
   * @param isMoved whether the chain is moved on it, to threads that are no event loop's as far as
   *     is known
   */
  record Way(Supplier<@Nullable TreePath> place, Verdict verdict, BooleanSupplier isMoved) {}

  Alternatives(Program program, Conditions conditions, ContextResolver contexts) {
    this.program = program;
    this.conditions = conditions;
    this.contexts = contexts;
  }

  /**
   * What holds on all ways; null without any.
   *
   * @param variable what carries the chain; null if nothing does
   */
  @Nullable Verdict worst(List<Way> ways, @Nullable VarSymbol variable) {
    Verdict worst = null;
    for (Way way : ways) {
      worst = Verdict.worst(worst, isLeftOpen(way, ways, variable) ? open() : way.verdict());
    }
    return worst;
  }

  /** What holds where a condition decides between two chains; the first may be the moved one. */
  Verdict either(JCExpression condition, Way first, Way second) {
    boolean open = isLeftOpen(first, second, condition) || isLeftOpen(second, first, condition);
    return open ? open() : first.verdict().worse(second.verdict());
  }

  private static Verdict open() {
    return Verdict.unknown("whether the chain is moved is decided elsewhere");
  }

  private boolean isLeftOpen(Way way, List<Way> ways, @Nullable VarSymbol variable) {
    if (!way.verdict().isEventLoop()) {
      return false;
    }
    for (Way other : ways) {
      if (mayExcuse(other)) {
        for (JCExpression condition : between(way, other, variable)) {
          if (isLeftOpen(way, other, condition)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static List<JCExpression> between(Way way, Way other, @Nullable VarSymbol variable) {
    TreePath first = way.place().get();
    TreePath second = other.place().get();
    return first == null || second == null ? List.of() : Branches.between(first, second, variable);
  }

  private boolean isLeftOpen(Way way, Way other, JCExpression condition) {
    return way.verdict().isEventLoop()
        && mayExcuse(other)
        && (!other.verdict().isAllowed() || isDecidedByCaller(condition));
  }

  private static boolean mayExcuse(Way way) {
    return !way.verdict().isEventLoop() && way.isMoved().getAsBoolean();
  }

  /** Whether a condition depends on what a caller gives to the code, or on the caller's thread. */
  private boolean isDecidedByCaller(JCExpression condition) {
    return isDecidedByCaller(condition, new HashSet<>());
  }

  private boolean isDecidedByCaller(JCExpression condition, Set<VarSymbol> visited) {
    boolean[] found = {false};
    condition.accept(
        new TreeScanner() {
          @Override
          public void visitIdent(JCIdent tree) {
            found[0] |= tree.sym instanceof VarSymbol variable && isGiven(variable, visited);
          }

          @Override
          public void visitApply(JCMethodInvocation tree) {
            found[0] |= asksForThread(tree);
            super.visitApply(tree);
          }
        });
    return found[0];
  }

  private boolean asksForThread(JCMethodInvocation call) {
    Meaning meaning = conditions.meaning(call);
    return meaning == Meaning.ON_LOOP
        || meaning == Meaning.OFF_LOOP
        || meaning == Meaning.LOOP_VALUE;
  }

  /** Whether a variable is a parameter of a method that callers call, or made of one. */
  private boolean isGiven(VarSymbol variable, Set<VarSymbol> visited) {
    Program.Parameter parameter = program.parameter(variable);
    if (parameter != null) {
      return parameter.code().form() == Code.Form.METHOD
          && contexts.declared(parameter.code()).where().compareTo(Verdict.Where.SIGNAL) <= 0;
    }
    return variable.owner.kind == Kinds.Kind.MTH
        && visited.add(variable)
        && program.values(variable).stream().anyMatch(value -> isDecidedByCaller(value, visited));
  }
}
