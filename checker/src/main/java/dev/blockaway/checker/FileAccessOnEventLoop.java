package dev.blockaway.checker;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.ErrorProneFlags;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.blockaway.findings.Check;
import javax.inject.Inject;

/** Reports file accesses, in code that runs on an event loop. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "A file access stops the event loop while the disk is slow",
    severity = SeverityLevel.WARNING,
    linkType = CUSTOM,
    link = "https://blockaway.dev/checks/FileAccessOnEventLoop",
    tags = BugPattern.StandardTags.CONCURRENCY)
public final class FileAccessOnEventLoop extends EventLoopCheck {
  private static final long serialVersionUID = 1L;

  /** For the service loader. */
  public FileAccessOnEventLoop() {
    this(ErrorProneFlags.empty());
  }

  /** Reads the options. */
  @Inject
  public FileAccessOnEventLoop(ErrorProneFlags flags) {
    super(Check.FILE_ACCESS_ON_EVENT_LOOP, flags);
  }
}
