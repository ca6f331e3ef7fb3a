package dev.blockaway.checker.fix;

import com.google.errorprone.fixes.SuggestedFix;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import java.util.List;

/** Asks the rules for a change of the source, the most specific first. */
public final class Fixes {
  private static final List<FixRule> RULES =
      List.of(
          new SendAsyncFix(),
          new FutureSourceFix(),
          new ComposeFix(),
          new TimerFix(),
          new OtherPoolFix(),
          new EarlierSchedulerFix(),
          new EagerValueFix(),
          new ExecuteBlockingFix(),
          new WrapFix(),
          new HandOffFix(),
          new DeferRestFix());

  private Fixes() {}

  /** The change that moves a blocking call away; empty where none is known to be right. */
  public static SuggestedFix of(Repair repair) {
    try {
      if (isGenerated(repair) || isLocked(repair)) {
        return SuggestedFix.emptyFix();
      }
      for (FixRule rule : RULES) {
        SuggestedFix fix = rule.fix(repair);
        if (fix != null && !fix.isEmpty()) {
          return fix;
        }
      }
    } catch (RuntimeException | StackOverflowError missingClassOrOurs) {
      // The finding without its fix is worth more than a compiler that stops.
    }
    return SuggestedFix.emptyFix();
  }

  /** Code that tools have made is not written anywhere. */
  private static boolean isGenerated(Repair repair) {
    return repair.start(repair.around().site()) < 0 || repair.end(repair.around().site()) < 0;
  }

  /** What moves into a function leaves the lock of its method. */
  private static boolean isLocked(Repair repair) {
    MethodSymbol method = repair.around().in().method();
    return method != null && (method.flags() & Flags.SYNCHRONIZED) != 0;
  }
}
