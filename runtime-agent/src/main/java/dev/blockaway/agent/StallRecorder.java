package dev.blockaway.agent;

import dev.blockaway.agent.allowance.Allowances;
import dev.blockaway.agent.finding.CodeOrigin;
import dev.blockaway.agent.finding.CodeOrigin.Origin;
import dev.blockaway.agent.finding.FindingFactory;
import dev.blockaway.agent.finding.Frame;
import dev.blockaway.agent.observation.Observation;
import dev.blockaway.agent.stall.LockOwner;
import dev.blockaway.agent.stall.Stall;
import dev.blockaway.agent.stall.StallListener;
import dev.blockaway.findings.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Records stalls where blocking is not allowed.
 *
 * @param recorder writes them down
 * @param allowances where blocking is allowed, at this moment
 * @param origins which frames are the application's
 * @param findings gives them words
 */
record StallRecorder(
    Recorder recorder, Supplier<Allowances> allowances, CodeOrigin origins, FindingFactory findings)
    implements StallListener {
  private static final int OWNER_FRAMES = 20;

  @Override
  public void onStall(Stall stall, String thread, String why, Set<String> scopes, boolean fails) {
    if (recorder.isMeant(scopes) || permit(stall.stack()) || permit(stall.ownerStack())) {
      return;
    }
    Finding finding =
        findings.createForStall(
            stall.kind(),
            what(stall),
            thread,
            "%s, for %d ms".formatted(why, stall.millis()),
            stall.stack());
    recorder.record(
        new Observation(
            finding,
            thread,
            stall.stack().stream().map(Frame::toStackTraceElement).toList(),
            scopes,
            fails && recorder.mayFail(scopes),
            details(stall.owner())),
        "watchdog");
  }

  /** What a thread may do, others may wait for. */
  private boolean permit(List<Frame> stack) {
    return allowances.get().permit(stack, this::isApplication);
  }

  private static String what(Stall stall) {
    return switch (stall.kind()) {
      case CPU -> "a long computation";
      case LOCK -> "synchronized (" + simple(stall.lock()) + ")";
      default -> "native code";
    };
  }

  private static String simple(@Nullable String lock) {
    return lock == null ? "unknown" : lock.substring(lock.lastIndexOf('.') + 1);
  }

  private static List<String> details(@Nullable LockOwner owner) {
    List<String> details = new ArrayList<>();
    if (owner != null) {
      details.add("meanwhile thread " + owner.thread() + " held the lock:");
      owner.stack().stream().limit(OWNER_FRAMES).forEach(frame -> details.add("  at " + frame));
    }
    return details;
  }

  private boolean isApplication(Frame frame) {
    return origins.of(frame.type()) == Origin.APPLICATION;
  }
}
