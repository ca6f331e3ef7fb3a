package dev.blockaway.agent.observation;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A finding with how often it was seen and the tests during which it was. */
public final class Seen {
  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final int TEST_LIMIT = 20;

  private final int number = NUMBERS.incrementAndGet();
  private final Observation first;
  private final Map<String, Integer> counts = new ConcurrentHashMap<>();
  private final Set<String> tests = ConcurrentHashMap.newKeySet();

  Seen(Observation first) {
    this.first = first;
  }

  /** The first observation of it. */
  public Observation first() {
    return first;
  }

  /** How often it was seen: the number of the point of detection that saw it most often. */
  public int count() {
    return counts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
  }

  /** Names of the tests or classes that ran meanwhile, sorted; the first ones if there are many. */
  public Set<String> tests() {
    return new TreeSet<>(tests);
  }

  int number() {
    return number;
  }

  /** Counts one more sight of it; tells whether it is the first. */
  boolean count(String detectionPoint, Set<String> scopes) {
    boolean isFirst = counts.isEmpty();
    counts.merge(detectionPoint, 1, Integer::sum);
    if (tests.size() < TEST_LIMIT) {
      tests.addAll(scopes);
    }
    return isFirst;
  }
}
