package dev.blockaway.checker.fix;

import com.google.errorprone.fixes.SuggestedFix;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.TreeInfo;
import dev.blockaway.catalog.HandOffRule;
import dev.blockaway.checker.engine.program.Call;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a function of the value that a chain begins with, so that a pool can compute it. */
final class EagerValueFix implements FixRule {
  @Override
  public @Nullable SuggestedFix fix(Repair repair) {
    Call factory = factory(repair);
    if (factory == null
        || !(factory.tree() instanceof JCMethodInvocation chain)
        || Sources.isWatched(factory.path(), repair.around().in().tree())
        || !Sources.canBeCaptured(chain.args)) {
      return null;
    }
    HandOffRule rule = repair.handOffOfSource(chain.type.tsym);
    if (rule == null) {
      return null;
    }
    SuggestedFix.Builder fix = SuggestedFix.builder();
    boolean lazy = ofFunction(repair, fix, chain) || ofChain(repair, fix, factory, chain);
    if (!lazy) {
      return null;
    }
    return isMoved(repair, factory)
        ? fix.build()
        : fix.postfixWith(chain, repair.handOff(fix, rule)).build();
  }

  /** The call of a static method that makes a chain of the blocking value. */
  private static @Nullable Call factory(Repair repair) {
    for (TreePath place = repair.path();
        place.getParentPath() != null && place.getLeaf() != repair.around().in().tree();
        place = place.getParentPath()) {
      Call call = repair.around().callAt((JCTree) place.getParentPath().getLeaf());
      if (call != null
          && call.in() == repair.around().in()
          && call.arguments().contains(place.getLeaf())
          && repair.around().isOperator(call)) {
        return ValueFactory.of(call.callee()) == null && !call.callee().isStatic() ? null : call;
      }
    }
    return null;
  }

  /** {@code just(value)} becomes {@code fromCallable(() -> value)}. */
  private static boolean ofFunction(
      Repair repair, SuggestedFix.Builder fix, JCMethodInvocation chain) {
    ValueFactory factory =
        ValueFactory.of((com.sun.tools.javac.code.Symbol.MethodSymbol) TreeInfo.symbol(chain.meth));
    Typing typing = new Typing(repair);
    if (factory == null || chain.args.size() != 1) {
      return false;
    }
    JCExpression value = chain.args.head;
    if ((factory.mustNotBeNull() && !typing.isNeverNull(value))
        || (!factory.mayThrow() && Sources.throwsChecked(List.of(value), repair))
        || !keepsType(repair, fix, chain)) {
      return false;
    }
    if (!factory.lazy().equals(factory.name())) {
      int end = repair.end(chain.meth);
      fix.replace(end - factory.name().length(), end, factory.lazy());
    }
    fix.prefixWith(value, "() -> ");
    return true;
  }

  /** Any other chain is put together inside {@code defer}. */
  private static boolean ofChain(
      Repair repair, SuggestedFix.Builder fix, Call factory, JCMethodInvocation chain) {
    String owner = factory.callee().owner.getQualifiedName().toString();
    if (!factory.callee().isStatic()
        || !ValueFactory.hasDefer(owner)
        || !chain.type.tsym.getQualifiedName().contentEquals(owner)
        || Sources.throwsChecked(List.of(chain), repair)) {
      return false;
    }
    Typing typing = new Typing(repair);
    String argument = "";
    if (!isReceiver(factory) && !typing.standsAlone(chain)) {
      String needed = typing.typeArgument(fix, chain.type);
      if (needed == null) {
        return false;
      }
      argument = needed;
    }
    fix.prefixWith(chain, repair.name(fix, owner) + "." + argument + "defer(() -> ");
    fix.postfixWith(chain, ")");
    return true;
  }

  private static boolean keepsType(
      Repair repair, SuggestedFix.Builder fix, JCMethodInvocation chain) {
    Call call = repair.around().callAt(chain);
    return call != null && new Typing(repair).keep(fix, chain, isReceiver(call));
  }

  private static boolean isReceiver(Call call) {
    return Typing.isReceiver((JCTree) call.path().getParentPath().getLeaf(), call.tree());
  }

  /** Whether an operator directly below moves the source already. */
  private static boolean isMoved(Repair repair, Call factory) {
    var trap = repair.around().trap();
    return trap != null
        && repair.around().movesSource(trap.scheduler())
        && trap.scheduler().tree() instanceof JCMethodInvocation scheduler
        && repair.around().above(trap.scheduler()).contains(factory)
        && repair.source(scheduler).contains(repair.source(factory.tree()));
  }
}
