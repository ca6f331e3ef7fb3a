package dev.blockaway.checker.fix;

import com.google.errorprone.fixes.SuggestedFix;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCBlock;
import com.sun.tools.javac.tree.JCTree.JCCatch;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCExpressionStatement;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCLiteral;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCReturn;
import com.sun.tools.javac.tree.JCTree.JCStatement;
import com.sun.tools.javac.tree.JCTree.JCTry;
import com.sun.tools.javac.tree.TreeInfo;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Code;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A sleep before a chain, or at the beginning of its source, becomes a delay of the chain. */
final class TimerFix implements FixRule {
  private static final String MONO = "reactor.core.publisher.Mono";
  private static final String FLUX = "reactor.core.publisher.Flux";
  private static final Map<String, String> UNITS =
      Map.of(
          "NANOSECONDS", "ofNanos",
          "MILLISECONDS", "ofMillis",
          "SECONDS", "ofSeconds",
          "MINUTES", "ofMinutes",
          "HOURS", "ofHours",
          "DAYS", "ofDays");

  @Override
  public @Nullable SuggestedFix fix(Repair repair) {
    TreePath statement = repair.path().getParentPath();
    if (!(repair.around().site() instanceof JCMethodInvocation sleep)
        || !(statement.getLeaf() instanceof JCExpressionStatement)) {
      return null;
    }
    SuggestedFix.Builder fix = SuggestedFix.builder();
    String duration = duration(repair, fix, sleep);
    if (duration == null) {
      return null;
    }
    JCTry around = interruptible(statement);
    boolean delayed =
        (around == null || around.body.stats.size() == 1)
            ? delayed(repair, fix, around == null ? statement : tryPath(statement), duration)
            : delayedInside(repair, fix, around, tryPath(statement), duration);
    return delayed ? fix.build() : null;
  }

  private static boolean delayed(
      Repair repair, SuggestedFix.Builder fix, TreePath statement, String duration) {
    TreePath block = statement.getParentPath();
    if (!(block.getLeaf() instanceof JCBlock body)
        || block.getParentPath().getLeaf() != repair.around().in().tree()
        || Sources.hasOtherFinding(body.stats, repair.around().site(), repair)) {
      return false;
    }
    JCStatement waiting = (JCStatement) statement.getLeaf();
    removeLine(repair, fix, waiting);
    return (isLastButOne(body, waiting) && beforeResult(repair, fix, body, duration))
        || (body.stats.head == waiting && atSource(repair, fix, duration));
  }

  /**
   * {@code try { sleep(..); return mono; } catch (InterruptedException e) { .. }} at the end: only
   * the sleep can be interrupted, so nothing is left to catch.
   */
  private static boolean delayedInside(
      Repair repair, SuggestedFix.Builder fix, JCTry around, TreePath path, String duration) {
    TreePath block = path.getParentPath();
    if (around.body.stats.size() != 2
        || !(block.getLeaf() instanceof JCBlock body)
        || body.stats.last() != around
        || block.getParentPath().getLeaf() != repair.around().in().tree()
        || Sources.hasOtherFinding(body.stats, repair.around().site(), repair)
        || !beforeResult(repair, fix, around.body, duration)) {
      return false;
    }
    JCStatement result = around.body.stats.last();
    fix.replace(repair.start(around), repair.start(result), "");
    fix.replace(repair.end(result), repair.end(around), "");
    return true;
  }

  private static TreePath tryPath(TreePath statement) {
    return statement.getParentPath().getParentPath();
  }

  /** The try around a sleep that begins with it and only catches its interruption; null if none. */
  private static @Nullable JCTry interruptible(TreePath statement) {
    boolean plain =
        tryPath(statement).getLeaf() instanceof JCTry around
            && around.body == statement.getParentPath().getLeaf()
            && around.body.stats.head == statement.getLeaf()
            && around.finalizer == null
            && around.resources.isEmpty()
            && around.catchers.stream().allMatch(TimerFix::catchesInterruption);
    return plain ? (JCTry) tryPath(statement).getLeaf() : null;
  }

  private static boolean catchesInterruption(JCCatch handler) {
    return handler.param.type != null
        && handler
            .param
            .type
            .tsym
            .getQualifiedName()
            .contentEquals("java.lang.InterruptedException");
  }

  private static boolean isLastButOne(JCBlock body, JCStatement statement) {
    return body.stats.size() > 1 && body.stats.get(body.stats.size() - 2) == statement;
  }

  /** With the line break after it. */
  private static void removeLine(Repair repair, SuggestedFix.Builder fix, JCStatement statement) {
    int start = repair.start(statement);
    int end = repair.end(statement);
    while (start > 0 && " \t".contains(repair.source(start - 1, start))) {
      start--;
    }
    boolean alone = start > 0 && repair.source(start - 1, start).equals("\n");
    fix.replace(alone ? start - 1 : repair.start(statement), end, "");
  }

  private static boolean beforeResult(
      Repair repair, SuggestedFix.Builder fix, JCBlock body, String duration) {
    if (!(body.stats.last() instanceof JCReturn result)
        || result.expr == null
        || result.expr.type == null
        || !Sources.canBeCaptured(List.of(result.expr))
        || Sources.throwsChecked(List.of(result.expr), repair)) {
      return false;
    }
    String type = result.expr.type.tsym.getQualifiedName().toString();
    if (!type.equals(MONO) && !type.equals(FLUX)) {
      return false;
    }
    String then =
        "%s.delay(%s).%s(%s.defer(() -> "
            .formatted(
                repair.name(fix, MONO),
                duration,
                type.equals(MONO) ? "then" : "thenMany",
                repair.name(fix, type));
    fix.prefixWith(result.expr, then).postfixWith(result.expr, "))");
    return true;
  }

  private static boolean atSource(Repair repair, SuggestedFix.Builder fix, String duration) {
    Call operator = repair.around().operator();
    boolean source =
        operator != null
            && repair.around().in().form() == Code.Form.LAMBDA
            && operator.callee().isStatic()
            && repair.around().isSource()
            && operator.arguments().contains(repair.around().in().tree())
            && operator.callee().owner.getQualifiedName().toString().startsWith("reactor.core.");
    return source
        && operator != null
        && Appending.append(repair, fix, operator, ".delaySubscription(" + duration + ")");
  }

  /** The time in source code; null if it is computed in a way that must not move. */
  private static @Nullable String duration(
      Repair repair, SuggestedFix.Builder fix, JCMethodInvocation sleep) {
    if (sleep.args.size() != 1
        || !(TreeInfo.symbol(sleep.meth) instanceof MethodSymbol method)
        || !isSteady(sleep.args.head)) {
      return null;
    }
    String amount = repair.source(sleep.args.head);
    String owner = method.owner.getQualifiedName().toString();
    if (owner.equals("java.lang.Thread") && method.name.contentEquals("sleep")) {
      return method.params().head.type.isPrimitive()
          ? repair.name(fix, "java.time.Duration") + ".ofMillis(" + amount + ")"
          : amount;
    }
    String unit =
        sleep.meth instanceof JCFieldAccess select && TreeInfo.symbol(select.selected) != null
            ? UNITS.get(TreeInfo.symbol(select.selected).name.toString())
            : null;
    return owner.equals("java.util.concurrent.TimeUnit") && unit != null
        ? repair.name(fix, "java.time.Duration") + "." + unit + "(" + amount + ")"
        : null;
  }

  private static boolean isSteady(JCExpression amount) {
    if (amount instanceof JCLiteral) {
      return true;
    }
    Symbol named =
        amount instanceof JCIdent || amount instanceof JCFieldAccess
            ? TreeInfo.symbol((JCTree) amount)
            : null;
    return named != null && Sources.canBeCaptured(List.of(amount));
  }
}
