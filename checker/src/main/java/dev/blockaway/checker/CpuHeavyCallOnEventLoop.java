package dev.blockaway.checker;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.ErrorProneFlags;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.blockaway.findings.Check;
import javax.inject.Inject;

/** Reports long computations, in code that runs on an event loop. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "A long computation stops the event loop and every request that it serves",
    severity = SeverityLevel.WARNING,
    linkType = CUSTOM,
    link = "https://blockaway.dev/checks/CpuHeavyCallOnEventLoop",
    tags = BugPattern.StandardTags.CONCURRENCY)
public final class CpuHeavyCallOnEventLoop extends EventLoopCheck {
  private static final long serialVersionUID = 1L;

  /** For the service loader. */
  public CpuHeavyCallOnEventLoop() {
    this(ErrorProneFlags.empty());
  }

  /** Reads the options. */
  @Inject
  public CpuHeavyCallOnEventLoop(ErrorProneFlags flags) {
    super(Check.CPU_HEAVY_CALL_ON_EVENT_LOOP, flags);
  }
}
