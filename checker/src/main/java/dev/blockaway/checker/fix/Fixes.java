package dev.blockaway.checker.fix;

import com.google.errorprone.fixes.SuggestedFix;
import java.util.List;

/** Asks the rules for a change of the source, the most specific first. */
public final class Fixes {
  private static final List<FixRule> RULES =
      List.of(
          new SendAsyncFix(),
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
}
