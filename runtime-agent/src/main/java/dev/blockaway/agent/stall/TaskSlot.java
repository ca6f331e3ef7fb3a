package dev.blockaway.agent.stall;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * What a thread is doing, as its instrumented task boundaries tell: the number of its task, and how
 * deep it is inside of one.
 */
final class TaskSlot {
  private static final int DEPTH_BITS = 8;
  private static final long DEPTH_MASK = (1L << DEPTH_BITS) - 1;
  private static final int SITE_LIMIT = 50;

  /** Written by the thread alone: the task's number above, the depth in the lowest bits. */
  final AtomicLong state = new AtomicLong();

  private final WeakReference<Thread> thread;
  private final @Nullable KernelThread kernel;
  private final List<CallSite> told = new CopyOnWriteArrayList<>();
  private volatile long toldTask = -1;

  /**
   * Nothing runs yet.
   *
   * @param thread whose slot it is
   * @param kernel what that is to the kernel; null if unknown
   */
  TaskSlot(Thread thread, @Nullable KernelThread kernel) {
    this.thread = new WeakReference<>(thread);
    this.kernel = kernel;
  }

  /** The thread; null if it has ended. */
  @Nullable Thread thread() {
    Thread found = thread.get();
    return found != null && found.isAlive() ? found : null;
  }

  @Nullable KernelThread kernel() {
    return kernel;
  }

  /** The number of the task that runs now; -1 if none does. */
  long currentTask() {
    long now = state.get();
    return isRunning(now) ? task(now) : -1;
  }

  private static boolean isRunning(long state) {
    return (state & DEPTH_MASK) != 0;
  }

  private static long task(long state) {
    return state >>> DEPTH_BITS;
  }

  /** The loop that the present task is begins its next round; called on the thread itself. */
  void nextRound() {
    long now = state.getPlain();
    if (isRunning(now)) {
      state.setRelease(now + (1L << DEPTH_BITS));
    }
  }

  /** Another detector has judged a call of the present task; called on the thread itself. */
  void tell(CallSite site) {
    long task = task(state.get());
    if (toldTask != task) {
      told.clear();
      toldTask = task;
    }
    if (told.size() < SITE_LIMIT && !told.contains(site)) {
      told.add(site);
    }
  }

  /** The calls of a task that another detector has judged. */
  List<CallSite> told(long task) {
    return toldTask == task ? List.copyOf(told) : List.of();
  }
}
