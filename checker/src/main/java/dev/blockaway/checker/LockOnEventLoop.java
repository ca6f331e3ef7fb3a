package dev.blockaway.checker;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.ErrorProneFlags;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.blockaway.findings.Check;
import javax.inject.Inject;

/** Reports locks that an event loop takes and that another thread holds while it blocks. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "A lock that another thread holds while it blocks stops the event loop, too",
    severity = SeverityLevel.WARNING,
    linkType = CUSTOM,
    link = "https://blockaway.dev/checks/LockOnEventLoop",
    tags = BugPattern.StandardTags.CONCURRENCY)
public final class LockOnEventLoop extends EventLoopCheck {
  private static final long serialVersionUID = 1L;

  /** For the service loader. */
  public LockOnEventLoop() {
    this(ErrorProneFlags.empty());
  }

  /** Reads the options. */
  @Inject
  public LockOnEventLoop(ErrorProneFlags flags) {
    super(Check.LOCK_ON_EVENT_LOOP, flags);
  }
}
