package dev.blockaway.agent.stall;

import dev.blockaway.agent.stall.KernelThread.Activity;
import java.lang.Thread.State;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Threads at a moment, as tests want them. */
final class Samples {
  private static final long LOOP = 1;
  private static final long OWNER = 2;
  private static final long OWNERS_OWNER = 3;
  private static final StackTraceElement OUTERMOST =
      new StackTraceElement("Shop", "handle", "Shop.java", 9);
  private static final int NATIVE = -2;
  private static final int LINE = 3;

  private Samples() {}

  static ThreadSample computing(String method, long cpuNanos) {
    return sample(LOOP, State.RUNNABLE, method, LINE, 0, cpuNanos, Activity.UNKNOWN, null);
  }

  static ThreadSample inNativeCode(long cpuNanos, Activity kernel) {
    return sample(LOOP, State.RUNNABLE, "jni", NATIVE, 0, cpuNanos, kernel, null);
  }

  /** Asleep, as the kernel sees it, because the whole machine is stopped. */
  static ThreadSample askingTheVm(long cpuNanos) {
    StackTraceElement walk =
        new StackTraceElement(
            "java.lang.StackStreamFactory$AbstractStackWalker", "callStackWalk", null, NATIVE);
    return new ThreadSample(
        LOOP,
        "thread " + LOOP,
        State.RUNNABLE,
        List.of(walk, OUTERMOST),
        null,
        0,
        cpuNanos,
        Activity.SLEEPS,
        null);
  }

  static ThreadSample waiting(int waits) {
    return sample(LOOP, State.TIMED_WAITING, "await", LINE, waits, 0, Activity.UNKNOWN, null);
  }

  static ThreadSample blocked(int waits, @Nullable ThreadSample owner) {
    return sample(LOOP, State.BLOCKED, "enter", LINE, waits, 0, Activity.UNKNOWN, owner);
  }

  /** Waits for a lock of {@code java.util.concurrent}. */
  static ThreadSample parked(int waits, ThreadSample owner) {
    return sample(LOOP, State.WAITING, "lock", LINE, waits, 0, Activity.UNKNOWN, owner);
  }

  static ThreadSample computingOwner(long cpuNanos) {
    return sample(OWNER, State.RUNNABLE, "work", LINE, 0, cpuNanos, Activity.UNKNOWN, null);
  }

  static ThreadSample ownerInNativeCode(Activity kernel) {
    return sample(OWNER, State.RUNNABLE, "read0", NATIVE, 0, 0, kernel, null);
  }

  static ThreadSample sleepingOwner(int waits) {
    return sample(OWNER, State.TIMED_WAITING, "sleep", LINE, waits, 0, Activity.UNKNOWN, null);
  }

  static ThreadSample blockedOwner(ThreadSample owner) {
    return sample(OWNER, State.BLOCKED, "enter", LINE, 0, 0, Activity.UNKNOWN, owner);
  }

  static ThreadSample computingOwnersOwner(long cpuNanos) {
    return sample(OWNERS_OWNER, State.RUNNABLE, "work", LINE, 0, cpuNanos, Activity.UNKNOWN, null);
  }

  private static ThreadSample sample(
      long id,
      State state,
      String method,
      int line,
      int waits,
      long cpuNanos,
      Activity kernel,
      @Nullable ThreadSample owner) {
    return new ThreadSample(
        id,
        "thread " + id,
        state,
        List.of(new StackTraceElement("Shop", method, "Shop.java", line), OUTERMOST),
        null,
        waits,
        cpuNanos,
        kernel,
        owner);
  }
}
