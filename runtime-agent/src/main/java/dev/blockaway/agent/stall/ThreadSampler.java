package dev.blockaway.agent.stall;

import dev.blockaway.agent.stall.LockOwner.Activity;
import java.lang.Thread.State;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks at threads from outside; costs them nothing but the moment in which the VM stops them. */
final class ThreadSampler {
  private static final int DEPTH = 256;
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final Map<Long, Long> ownersCpu = new HashMap<>();

  /** The processor time of a thread in nanoseconds; -1 if the VM does not tell. */
  long cpuNanos(long thread) {
    return threads.isThreadCpuTimeSupported() ? threads.getThreadCpuTime(thread) : -1;
  }

  /** Whether more threads want a processor than there are, as far as the system tells. */
  boolean isLoadHigh() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()
        > Runtime.getRuntime().availableProcessors();
  }

  /** What the thread does now; null if it has ended. */
  @Nullable ThreadSample sample(long thread) {
    ThreadInfo info = threads.getThreadInfo(thread, DEPTH);
    return info == null
        ? null
        : new ThreadSample(info.getThreadState(), stack(info), info.getLockName(), owner(info));
  }

  /** Without the names of loaders and modules, as users know their stacks. */
  private static List<StackTraceElement> stack(ThreadInfo info) {
    return Arrays.stream(info.getStackTrace())
        .map(
            each ->
                new StackTraceElement(
                    each.getClassName(),
                    each.getMethodName(),
                    each.getFileName(),
                    each.getLineNumber()))
        .toList();
  }

  private @Nullable LockOwner owner(ThreadInfo waiting) {
    long id = waiting.getLockOwnerId();
    ThreadInfo owner = id < 0 ? null : threads.getThreadInfo(id, DEPTH);
    return owner == null
        ? null
        : new LockOwner(owner.getThreadName(), activity(id, owner), stack(owner));
  }

  private Activity activity(long id, ThreadInfo owner) {
    if (owner.getThreadState() != State.RUNNABLE) {
      return Activity.WAITS;
    }
    long now = cpuNanos(id);
    Long before = ownersCpu.put(id, now);
    boolean isIdle = before != null && now == before;
    StackTraceElement[] stack = owner.getStackTrace();
    boolean isNative = stack.length > 0 && stack[0].isNativeMethod();
    return isIdle && !isNative ? Activity.STARVES : Activity.RUNS;
  }
}
