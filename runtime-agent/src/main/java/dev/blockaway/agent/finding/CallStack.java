package dev.blockaway.agent.finding;

import dev.blockaway.agent.finding.CodeOrigin.Origin;
import java.lang.StackWalker.Option;
import java.util.List;

/** The current thread's calls without the agent's own, beginning with the innermost. */
public final class CallStack {
  private static final String PERMISSIONS = "java.security.AccessController";
  private static final StackWalker WALKER = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE);

  private CallStack() {}

  /** The frames of the current thread, without those that watch it. */
  public static List<Frame> capture(CodeOrigin origins) {
    return WALKER.walk(
        frames ->
            frames
                .dropWhile(frame -> isWatching(frame, origins))
                .filter(frame -> origins.of(frame.getDeclaringClass()) != Origin.AGENT)
                .map(Frame::of)
                .toList());
  }

  /** What the agent is called with, under a security manager, comes before what it watches. */
  private static boolean isWatching(StackWalker.StackFrame frame, CodeOrigin origins) {
    return origins.of(frame.getDeclaringClass()) == Origin.AGENT
        || frame.getClassName().equals(PERMISSIONS);
  }
}
