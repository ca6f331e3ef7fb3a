package dev.blockaway.agent.stall;

import dev.blockaway.agent.finding.Called;
import dev.blockaway.agent.loop.EventLoops;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The slots of all threads that have run tasks. */
public final class TaskSlots implements Supplier<AtomicLong> {
  private final Map<Long, TaskSlot> byThread = new ConcurrentHashMap<>();
  private final EventLoops loops;

  /**
   * Without slots so far.
   *
   * @param loops asked once by each thread for itself
   */
  public TaskSlots(EventLoops loops) {
    this.loops = loops;
    // loads what it needs before an event loop would
    KernelThread unused = KernelThread.current();
  }

  /** A slot for the current thread, which it keeps. */
  @Override
  public AtomicLong get() {
    Thread thread = Thread.currentThread();
    TaskSlot slot = new TaskSlot(thread, KernelThread.current());
    loops.whyCurrent();
    byThread.put(id(thread), slot);
    return slot.state;
  }

  /**
   * Another detector has judged what the current thread is about to call.
   *
   * @param call who calls what
   */
  public void tell(Called call) {
    TaskSlot slot = byThread.get(id(Thread.currentThread()));
    if (slot != null) {
      slot.tell(CallSite.of(call.caller(), call.callee()));
    }
  }

  /** The current thread is a loop that has served what was ready, and waits for more. */
  public void idles() {
    TaskSlot slot = byThread.get(id(Thread.currentThread()));
    if (slot != null) {
      slot.nextRound();
    }
  }

  Collection<TaskSlot> all() {
    return byThread.values();
  }

  void forgetEnded() {
    Iterator<TaskSlot> each = byThread.values().iterator();
    while (each.hasNext()) {
      if (each.next().thread() == null) {
        each.remove();
      }
    }
  }

  /** What a thread is to the kernel; null if it has run no task, or on other systems than Linux. */
  @Nullable KernelThread kernel(long thread) {
    TaskSlot slot = byThread.get(thread);
    return slot == null ? null : slot.kernel();
  }

  @SuppressWarnings("deprecation") // threadId() came with Java 19
  static long id(Thread thread) {
    return thread.getId();
  }
}
