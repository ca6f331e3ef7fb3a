package dev.blockaway.checker;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.ErrorProneFlags;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.blockaway.findings.Check;
import javax.inject.Inject;

/** Reports calls that wait, in reactive code whose callers are not known. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "A blocking call in a reactive method waits on whatever thread calls it",
    severity = SeverityLevel.WARNING,
    linkType = CUSTOM,
    link = "https://blockaway.dev/checks/BlockingCallInReactiveMethod",
    tags = BugPattern.StandardTags.CONCURRENCY)
public final class BlockingCallInReactiveMethod extends EventLoopCheck {
  private static final long serialVersionUID = 1L;

  /** For the service loader. */
  public BlockingCallInReactiveMethod() {
    this(ErrorProneFlags.empty());
  }

  /** Reads the options. */
  @Inject
  public BlockingCallInReactiveMethod(ErrorProneFlags flags) {
    super(Check.BLOCKING_CALL_IN_REACTIVE_METHOD, flags);
  }
}
