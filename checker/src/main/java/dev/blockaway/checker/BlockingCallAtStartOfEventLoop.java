package dev.blockaway.checker;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.ErrorProneFlags;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.blockaway.findings.Check;
import javax.inject.Inject;

/** Reports calls that wait, in code that an event loop runs once, before it serves anybody. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "A blocking call at the start of an event loop holds up all that shares it",
    severity = SeverityLevel.WARNING,
    linkType = CUSTOM,
    link = "https://blockaway.dev/checks/BlockingCallAtStartOfEventLoop",
    tags = BugPattern.StandardTags.CONCURRENCY)
public final class BlockingCallAtStartOfEventLoop extends EventLoopCheck {
  private static final long serialVersionUID = 1L;

  /** For the service loader. */
  public BlockingCallAtStartOfEventLoop() {
    this(ErrorProneFlags.empty());
  }

  /** Reads the options. */
  @Inject
  public BlockingCallAtStartOfEventLoop(ErrorProneFlags flags) {
    super(Check.BLOCKING_CALL_AT_START_OF_EVENT_LOOP, flags);
  }
}
