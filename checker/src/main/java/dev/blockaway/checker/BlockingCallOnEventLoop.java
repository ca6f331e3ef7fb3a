package dev.blockaway.checker;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.ErrorProneFlags;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.blockaway.findings.Check;
import javax.inject.Inject;

/** Reports calls that wait, in code that runs on an event loop. */
@AutoService(BugChecker.class)
@BugPattern(
    altNames = "BlockingMethodInNonBlockingContext",
    summary = "A blocking call stops the event loop and every request that it serves",
    severity = SeverityLevel.ERROR,
    linkType = CUSTOM,
    link = "https://blockaway.dev/checks/BlockingCallOnEventLoop",
    tags = BugPattern.StandardTags.CONCURRENCY)
public final class BlockingCallOnEventLoop extends EventLoopCheck {
  private static final long serialVersionUID = 1L;

  /** For the service loader. */
  public BlockingCallOnEventLoop() {
    this(ErrorProneFlags.empty());
  }

  /** Reads the options. */
  @Inject
  public BlockingCallOnEventLoop(ErrorProneFlags flags) {
    super(Check.BLOCKING_CALL_ON_EVENT_LOOP, flags);
  }
}
