package dev.blockaway.agent.observation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blockaway.catalog.Kind;
import dev.blockaway.findings.Check;
import dev.blockaway.findings.Finding;
import dev.blockaway.findings.Location;
import dev.blockaway.findings.Step;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class ObservationLogTest {
  private final ObservationLog log = new ObservationLog();

  @Test
  void reportsEqualFindingsOfTwoThreadsOnceWithTheirCount() {
    assertThat(log.add(observation(1, "loop-1", "T#a"), "p")).isTrue();
    assertThat(log.add(observation(1, "loop-2", "T#b"), "p")).isFalse();

    assertThat(log.all())
        .singleElement()
        .satisfies(seen -> assertThat(seen.count()).isEqualTo(2))
        .satisfies(seen -> assertThat(seen.tests()).containsExactly("T#a", "T#b"));
  }

  @Test
  void reportsAtOnceWhatItHasNotSeenBefore() {
    AtomicInteger told = new AtomicInteger();
    log.whenNew(told::incrementAndGet);

    log.add(observation(1, "loop-1", "T#a"), "p");
    log.add(observation(1, "loop-2", "T#b"), "p");
    assertThat(told).hasValue(1);

    log.add(observation(2, "loop-1", "T#a"), "p");
    assertThat(told).hasValue(2);
  }

  @Test
  void reportsCallSeenByTwoDetectorsOnce() {
    log.add(observation(1, "loop-1", "T#a"), "one");
    log.add(observation(1, "loop-1", "T#a"), "other");

    assertThat(log.all()).singleElement().extracting(Seen::count).isEqualTo(1);
  }

  @Test
  void reportsToEachTestThatRanTheSameCall() {
    log.add(observation(1, "loop-1", "T#a"), "p");
    assertThat(log.take(Set.of("T#a")::equals)).hasSize(1);

    log.add(observation(1, "loop-1", "T#b"), "p");

    assertThat(log.take(Set.of("T#a")::equals)).isEmpty();
    assertThat(log.take(Set.of("T#b")::equals)).hasSize(1);
    assertThat(log.take(scopes -> true)).isEmpty();
  }

  @Test
  void reportsInOrderOfFirstSight() {
    for (int line = 1; line <= 20; line++) {
      log.add(observation(line, "loop-1", "T#a"), "p");
    }

    assertThat(log.take(scopes -> true))
        .extracting(taken -> taken.finding().location().line())
        .isSorted()
        .hasSize(20);
  }

  @Test
  void ignoresFindingsBeyondTheLimitButCountsThem() {
    for (int line = 1; line <= 1_005; line++) {
      log.add(observation(line, "loop-1", "T#a"), "p");
    }

    assertThat(log.all()).hasSize(1_000);
    assertThat(log.dropped()).isEqualTo(5);
  }

  private static Observation observation(int line, String thread, String scope) {
    Location location = new Location("Shop.java", line, 0);
    return new Observation(
        new Finding(
            Check.BLOCKING_CALL_ON_EVENT_LOOP,
            Kind.SLEEP,
            "Thread.sleep",
            "Shop.handle",
            "thread " + thread,
            List.of(new Step("Thread.sleep", location)),
            "use a timer",
            location),
        thread,
        List.of(),
        Set.of(scope),
        true,
        List.of());
  }
}
