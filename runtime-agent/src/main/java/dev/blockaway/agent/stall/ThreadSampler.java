package dev.blockaway.agent.stall;

import dev.blockaway.agent.stall.KernelThread.Activity;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Looks at threads from outside; costs them nothing but the moment in which the VM stops them. */
final class ThreadSampler {
  private static final int DEPTH = 256;

  /** So many threads may wait for each other's locks; more are a deadlock. */
  private static final int OWNERS = 8;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final LongFunction<@Nullable KernelThread> kernel;

  /**
   * For this JVM.
   *
   * @param kernel what a thread is to the kernel, as far as that is known
   */
  ThreadSampler(LongFunction<@Nullable KernelThread> kernel) {
    this.kernel = kernel;
  }

  /** The processor time of a thread in nanoseconds; -1 if the VM does not tell. */
  private long cpuNanos(long thread) {
    return threads.isThreadCpuTimeSupported() ? threads.getThreadCpuTime(thread) : -1;
  }

  /** What the thread does now, with its stack; null if it has ended. */
  @Nullable ThreadSample sample(long thread) {
    return sample(thread, DEPTH, OWNERS);
  }

  /** As {@link #sample}, with its innermost frame only, which costs next to nothing. */
  @Nullable ThreadSample glance(long thread) {
    return sample(thread, 1, OWNERS);
  }

  private @Nullable ThreadSample sample(long thread, int depth, int owners) {
    ThreadInfo info = threads.getThreadInfo(thread, depth);
    if (info == null) {
      return null;
    }
    long owner = info.getLockOwnerId();
    return new ThreadSample(
        thread,
        info.getThreadName(),
        info.getThreadState(),
        stack(info),
        info.getLockName(),
        info.getBlockedCount() + info.getWaitedCount(),
        cpuNanos(thread),
        activity(info),
        owner < 0 || owners == 0 ? null : sample(owner, depth, owners - 1));
  }

  private Activity activity(ThreadInfo info) {
    KernelThread known = kernel.apply(info.getThreadId());
    boolean isNative =
        info.getThreadState() == Thread.State.RUNNABLE
            && NativeCode.mayWait(Arrays.asList(info.getStackTrace()));
    return isNative && known != null ? known.activity() : Activity.UNKNOWN;
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
}
