package dev.blockaway.agent.stall;

import java.lang.Thread.State;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a thread was doing at a moment.
 *
 * @param id its number in the JVM
 * @param thread its name
 * @param state its state
 * @param stack its frames, beginning with the innermost
 * @param lock what it waits for, as {@code class@hash}; null if nothing
 * @param waits how often it has waited or been blocked so far
 * @param cpuNanos its processor time; negative if the VM does not tell
 * @param kernel what the kernel says, asked only about native code
 * @param owner who holds the lock; null if nobody is known
 */
record ThreadSample(
    long id,
    String thread,
    State state,
    List<StackTraceElement> stack,
    @Nullable String lock,
    long waits,
    long cpuNanos,
    KernelThread.Activity kernel,
    @Nullable ThreadSample owner) {

  boolean isRunnable() {
    return state == State.RUNNABLE;
  }

  /** Whether it is in native code that may wait for something. */
  boolean isNative() {
    return isRunnable() && NativeCode.mayWait(stack);
  }

  /** Who is to blame for the wait: the last of those who wait for each other's locks. */
  ThreadSample culprit() {
    return owner == null ? this : owner.culprit();
  }

  /** Whether it is the same thread in one and the same wait as at another moment. */
  boolean isSameWaitAs(ThreadSample other) {
    return id == other.id && state == other.state && waits == other.waits;
  }
}
