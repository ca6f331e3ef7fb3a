package dev.blockaway.checker.setup;

import static com.google.errorprone.matchers.Matchers.staticMethod;

import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.matchers.Description;
import com.google.errorprone.matchers.Matcher;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;

/** Flags every sleep: the smallest check that shows whether checks run. */
@BugPattern(summary = "sleeps", severity = SeverityLevel.ERROR)
public final class SleepForTest extends BugChecker
    implements BugChecker.MethodInvocationTreeMatcher {
  private static final long serialVersionUID = 1L;
  private static final Matcher<ExpressionTree> SLEEP =
      staticMethod().onClass("java.lang.Thread").named("sleep");

  @Override
  public Description matchMethodInvocation(MethodInvocationTree tree, VisitorState state) {
    return SLEEP.matches(tree, state) ? describeMatch(tree) : Description.NO_MATCH;
  }
}
