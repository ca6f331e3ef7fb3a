package dev.blockaway.checker;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.ErrorProneFlags;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.blockaway.findings.Check;
import javax.inject.Inject;

/** Reports calls that wait though a scheduler near them looks as if it moved them away. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "A scheduler stands where it does not move the blocking call",
    severity = SeverityLevel.WARNING,
    linkType = CUSTOM,
    link = "https://blockaway.dev/checks/IneffectiveScheduler",
    tags = BugPattern.StandardTags.CONCURRENCY)
public final class IneffectiveScheduler extends EventLoopCheck {
  private static final long serialVersionUID = 1L;

  /** For the service loader. */
  public IneffectiveScheduler() {
    this(ErrorProneFlags.empty());
  }

  /** Reads the options. */
  @Inject
  public IneffectiveScheduler(ErrorProneFlags flags) {
    super(Check.INEFFECTIVE_SCHEDULER, flags);
  }
}
