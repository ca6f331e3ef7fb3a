package dev.blockaway.agent.stall;

import dev.blockaway.agent.stall.LockOwner.Activity;
import dev.blockaway.catalog.Kind;
import java.lang.Thread.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Decides from samples whether a task held its event loop, and by what. Time in which the thread
 * could have run but was given no processor does not count, so neither a pause of the VM nor a
 * saturated machine makes a stall.
 */
final class StallJudge {
  /** Below this share of a processor, a thread in native code waits rather than competes. */
  private static final double COMPUTING = 0.02;

  private StallJudge() {}

  /** What the samples of one kind say. */
  private record Group(Kind kind, List<ThreadSample> samples, double nanos) {}

  /**
   * The verdict on a task.
   *
   * @param kind what it did most of the time
   * @param millis for how long it held the loop
   * @param sample one that is typical of that
   */
  record Verdict(Kind kind, long millis, ThreadSample sample) {}

  /**
   * What held the loop; null if nothing that counts did.
   *
   * @param samples taken at equal distances, without those of calls that others have told of
   * @param held for how long, with the number of all samples
   */
  static @Nullable Verdict judge(List<ThreadSample> samples, Held held) {
    List<Group> groups = new ArrayList<>();
    for (Kind kind : List.of(Kind.CPU, Kind.LOCK, Kind.WAIT)) {
      List<ThreadSample> some =
          samples.stream().filter(sample -> kindOf(sample, held.processorShare()) == kind).toList();
      if (!some.isEmpty()) {
        groups.add(new Group(kind, some, nanos(kind, some, held)));
      }
    }
    double nanos = groups.stream().mapToDouble(Group::nanos).sum();
    return groups.stream()
        .max(Comparator.comparingDouble(Group::nanos))
        .map(group -> new Verdict(group.kind(), millis(nanos), typical(group.samples())))
        .orElse(null);
  }

  private static long millis(double nanos) {
    return TimeUnit.NANOSECONDS.toMillis((long) nanos);
  }

  private static Kind kindOf(ThreadSample sample, double processorShare) {
    if (sample.state() == State.BLOCKED) {
      return Kind.LOCK;
    }
    boolean waits =
        sample.state() != State.RUNNABLE || (sample.isNative() && processorShare < COMPUTING);
    return waits ? Kind.WAIT : Kind.CPU;
  }

  /** For how much time the thread itself is to blame. */
  private static double nanos(Kind kind, List<ThreadSample> samples, Held held) {
    if (kind == Kind.CPU) {
      return (double) held.cpuNanos() * samples.size() / held.samples();
    }
    double nanos = 0;
    for (ThreadSample sample : samples) {
      nanos += nanos(sample, held) / held.samples();
    }
    return nanos;
  }

  /** If all samples were like this one: who waits for something that waits needs no processor. */
  private static double nanos(ThreadSample sample, Held held) {
    LockOwner owner = sample.owner();
    if (owner != null && owner.activity() == Activity.STARVES) {
      return 0;
    }
    boolean waits =
        owner == null
            ? sample.state() == State.WAITING || sample.state() == State.TIMED_WAITING
            : owner.activity() == Activity.WAITS;
    if (waits) {
      return held.wallNanos();
    }
    boolean isUnknown = held.isMachineBusy() && (sample.isNative() || owner != null);
    return isUnknown ? 0 : held.creditedNanos();
  }

  /** The sample whose innermost frames occur most often. */
  private static ThreadSample typical(List<ThreadSample> samples) {
    return samples.stream()
        .max(Comparator.comparingLong(sample -> alike(sample, samples)))
        .orElseThrow();
  }

  private static long alike(ThreadSample one, List<ThreadSample> samples) {
    return samples.stream().mapToLong(other -> common(one.stack(), other.stack())).sum();
  }

  /** Frames that two stacks have in common from the outermost on. */
  private static int common(List<StackTraceElement> a, List<StackTraceElement> b) {
    int same = 0;
    while (same < Math.min(a.size(), b.size())
        && a.get(a.size() - 1 - same).equals(b.get(b.size() - 1 - same))) {
      same++;
    }
    return same;
  }
}
