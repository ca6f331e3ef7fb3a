package dev.blockaway.agent.observation;

import dev.blockaway.catalog.Kind;
import dev.blockaway.findings.Finding;
import dev.blockaway.findings.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/**
 * Everything seen in this JVM, in bounded memory: equal findings are counted, and those beyond the
 * limit only in sum. Adding never waits for another thread for longer than a map update.
 */
public final class ObservationLog {
  private static final int LIMIT = 1_000;

  private final Map<Identity, Seen> seen = new ConcurrentHashMap<>();
  private final Map<Pending, Observation> pending = new ConcurrentHashMap<>();
  private final AtomicLong dropped = new AtomicLong();
  private final AtomicLong changes = new AtomicLong();
  private volatile Runnable whenNew = () -> {};

  /**
   * Has something done for each finding that was not seen before, by the thread that adds it.
   *
   * @param action what must not wait, since that thread may be an event loop
   */
  public void whenNew(Runnable action) {
    whenNew = action;
  }

  /**
   * Adds what was seen.
   *
   * @param observation the call
   * @param detectionPoint what saw it: two points that see the same call count it once
   * @return whether its finding was not seen before
   */
  public boolean add(Observation observation, String detectionPoint) {
    Identity identity = Identity.of(observation.finding());
    if (seen.size() >= LIMIT && !seen.containsKey(identity)) {
      dropped.incrementAndGet();
      changes.incrementAndGet();
      return false;
    }
    Seen entry = seen.computeIfAbsent(identity, unseen -> new Seen(observation));
    boolean first = entry.count(detectionPoint, observation.scopes());
    if (observation.fails()) {
      pending.putIfAbsent(new Pending(identity, observation.scopes()), observation);
    }
    changes.incrementAndGet();
    if (first) {
      whenNew.run();
    }
    return first;
  }

  /**
   * Takes what no test has answered for yet and whose scopes satisfy the condition, in the order of
   * first sight.
   */
  public List<Observation> take(Predicate<Set<String>> scopes) {
    if (pending.isEmpty()) {
      return List.of();
    }
    List<Observation> taken = new ArrayList<>();
    for (Pending each : pendingInOrder()) {
      if (scopes.test(each.scopes)) {
        Observation observation = pending.remove(each);
        if (observation != null) {
          taken.add(observation);
        }
      }
    }
    return taken;
  }

  private List<Pending> pendingInOrder() {
    return pending.keySet().stream()
        .sorted(
            Comparator.comparing(each -> Objects.requireNonNull(seen.get(each.identity)).number()))
        .toList();
  }

  /** Everything seen so far, in the order of first sight. */
  public List<Seen> all() {
    return seen.isEmpty()
        ? List.of()
        : seen.values().stream().sorted(Comparator.comparing(Seen::number)).toList();
  }

  /** How many calls were beyond the limit. */
  public long dropped() {
    return dropped.get();
  }

  /** A number that grows with every change. */
  public long changes() {
    return changes.get();
  }

  private record Pending(Identity identity, Set<String> scopes) {}

  /** What makes two findings equal: not the number of the thread that ran them. */
  private record Identity(Kind kind, String context, List<Step> path) {
    static Identity of(Finding finding) {
      return new Identity(finding.kind(), finding.context(), finding.path());
    }
  }
}
