package dev.blockaway.agent.stall;

import dev.blockaway.catalog.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Decides from what was seen of a task for how long it held its event loop, and by what. */
final class StallJudge {
  private StallJudge() {}

  /** What the stretches of one kind say. */
  private record Group(Kind kind, List<Stretch> stretches, long nanos) {}

  /**
   * The verdict on a task.
   *
   * @param kind what it did most of the time
   * @param millis for how long it held the loop, at the least
   * @param sample one that is typical of that
   */
  record Verdict(Kind kind, long millis, ThreadSample sample) {}

  /**
   * What held the loop; null if nothing did.
   *
   * @param stretches of the task, without those of calls that others have told of
   * @param isMachineBusy whether threads may have to queue for a processor
   */
  static @Nullable Verdict judge(List<Stretch> stretches, boolean isMachineBusy) {
    List<Group> groups = new ArrayList<>();
    for (Kind kind : List.of(Kind.CPU, Kind.LOCK, Kind.WAIT)) {
      List<Stretch> some = stretches.stream().filter(each -> each.kind() == kind).toList();
      if (!some.isEmpty()) {
        groups.add(new Group(kind, some, nanos(some, isMachineBusy)));
      }
    }
    return groups.stream()
        .max(Comparator.comparingLong(Group::nanos))
        .map(
            group ->
                new Verdict(
                    group.kind(), millis(stretches, isMachineBusy), typical(group.stretches())))
        .orElse(null);
  }

  /** For how many milliseconds all of them held the loop. */
  static long millis(List<Stretch> stretches, boolean isMachineBusy) {
    return TimeUnit.NANOSECONDS.toMillis(nanos(stretches, isMachineBusy));
  }

  private static long nanos(List<Stretch> stretches, boolean isMachineBusy) {
    return stretches.stream().mapToLong(each -> each.nanos(isMachineBusy)).sum();
  }

  /** The sample that others are like for most of the time. */
  private static ThreadSample typical(List<Stretch> stretches) {
    return stretches.stream()
        .map(Stretch::sample)
        .max(Comparator.comparingLong(sample -> alike(sample, stretches)))
        .orElseThrow();
  }

  private static long alike(ThreadSample one, List<Stretch> stretches) {
    return stretches.stream()
        .mapToLong(other -> common(one.stack(), other.sample().stack()) * (1 + other.likelyNanos()))
        .sum();
  }

  /** Frames that two stacks have in common from the outermost on. */
  private static long common(List<StackTraceElement> a, List<StackTraceElement> b) {
    int same = 0;
    while (same < Math.min(a.size(), b.size())
        && a.get(a.size() - 1 - same).equals(b.get(b.size() - 1 - same))) {
      same++;
    }
    return same;
  }
}
