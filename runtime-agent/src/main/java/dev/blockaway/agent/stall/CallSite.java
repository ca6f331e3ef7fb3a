package dev.blockaway.agent.stall;

import dev.blockaway.agent.finding.Frame;
import org.jspecify.annotations.Nullable;

/**
 * A call that is under way.
 *
 * @param type binary name of the calling class
 * @param method its method
 * @param line where in it
 * @param callee what is called, as {@code class#method}; null if the caller is innermost
 */
record CallSite(String type, String method, int line, @Nullable String callee) {
  static CallSite of(Frame caller, @Nullable Frame callee) {
    return new CallSite(
        caller.className(),
        caller.method(),
        caller.line(),
        callee == null ? null : callee.className() + "#" + callee.method());
  }
}
