package dev.blockaway.agent.stall;

import java.lang.Thread.State;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a thread was doing at a moment.
 *
 * @param state its state
 * @param stack its frames, beginning with the innermost
 * @param lock what it waits for, as {@code class@hash}; null if nothing
 * @param owner who holds that; null if nobody is known
 */
record ThreadSample(
    State state, List<StackTraceElement> stack, @Nullable String lock, @Nullable LockOwner owner) {

  boolean isNative() {
    return state == State.RUNNABLE && !stack.isEmpty() && stack.get(0).isNativeMethod();
  }
}
