package dev.blockaway.agent.stall;

import dev.blockaway.agent.stall.KernelThread.Activity;
import dev.blockaway.catalog.Kind;
import org.jspecify.annotations.Nullable;

/**
 * For how much of the time between two looks a task is to blame. Computing counts in processor
 * time, and so does waiting for a lock whose owner computes. A wait counts by the clock if it is
 * the same one at both looks: who sleeps needs no processor. Whatever else may have been a queue
 * for a processor counts only where there is none.
 */
final class Blame {
  /** Below this share of a processor, a thread in native code does not compute. */
  private static final double COMPUTING = 0.02;

  private final long clockNanos;

  /** What can be said of a time. */
  private record Nanos(long certain, long likely) {}

  private Blame(long clockNanos) {
    this.clockNanos = clockNanos;
  }

  /**
   * The verdict on the time between two looks.
   *
   * @param before what the thread did at the first one; null if that is unknown
   * @param now what it does
   * @param clockNanos what went by, as far as it counts
   */
  static Stretch between(@Nullable ThreadSample before, ThreadSample now, long clockNanos) {
    Blame blame = new Blame(clockNanos);
    long cpuNanosBefore = before == null ? -1 : before.cpuNanos();
    Kind kind = blame.kind(now, cpuNanosBefore);
    Nanos nanos = kind == Kind.CPU ? blame.ran(cpuNanosBefore, now) : blame.waited(before, now);
    return new Stretch(now, kind, nanos.certain, nanos.likely);
  }

  private Kind kind(ThreadSample now, long cpuNanosBefore) {
    if (now.isRunnable()) {
      return isIdleInNativeCode(now, cpuNanosBefore) ? Kind.WAIT : Kind.CPU;
    }
    return now.state() == Thread.State.BLOCKED || now.owner() != null ? Kind.LOCK : Kind.WAIT;
  }

  private boolean isIdleInNativeCode(ThreadSample now, long cpuNanosBefore) {
    return now.isNative() && now.cpuNanos() - cpuNanosBefore < COMPUTING * clockNanos;
  }

  private Nanos ran(long cpuNanosBefore, ThreadSample now) {
    if (now.cpuNanos() < 0 || cpuNanosBefore < 0) {
      return new Nanos(0, clockNanos);
    }
    long cpuNanos = now.cpuNanos() - cpuNanosBefore;
    return new Nanos(cpuNanos, cpuNanos);
  }

  private Nanos waited(@Nullable ThreadSample before, ThreadSample now) {
    if (before == null) {
      return new Nanos(0, clockNanos);
    }
    Nanos held = held(before.culprit(), now.culprit());
    return now.isSameWaitAs(before) ? held : new Nanos(0, held.likely);
  }

  /** By a thread that itself waits for no lock of a known owner. */
  private Nanos held(ThreadSample before, ThreadSample now) {
    if (before.id() != now.id()) {
      return new Nanos(0, clockNanos);
    }
    if (!now.isRunnable()) {
      boolean isHandedOver = now.state() == Thread.State.BLOCKED;
      return new Nanos(!isHandedOver && now.isSameWaitAs(before) ? clockNanos : 0, clockNanos);
    }
    return isIdleInNativeCode(now, before.cpuNanos())
        ? inNativeCode(before.kernel(), now.kernel())
        : ran(before.cpuNanos(), now);
  }

  private Nanos inNativeCode(Activity before, Activity now) {
    if (before == Activity.RUNS || now == Activity.RUNS) {
      return new Nanos(0, 0);
    }
    boolean isAsleep = before == Activity.SLEEPS && now == Activity.SLEEPS;
    return new Nanos(isAsleep ? clockNanos : 0, clockNanos);
  }
}
