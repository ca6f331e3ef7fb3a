package dev.blockaway.sample.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The numbers of a run, from answers that are known. */
class SummaryTest {
  private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");

  @Test
  void takesPercentilesFromTimesThatWereMeasured() {
    Summary summary =
        Summary.of(IntStream.rangeClosed(1, 100).mapToObj(SummaryTest::answer).toList());

    assertThat(summary.p50()).isEqualTo(500);
    assertThat(summary.p95()).isEqualTo(950);
    assertThat(summary.p99()).isEqualTo(990);
    assertThat(summary.max()).isEqualTo(1_000);
    assertThat(summary.perSecond()).isEqualTo(100);
  }

  @Test
  void countsWhoWaitedWhoWasRefusedAndWhoGotNothing() {
    Summary summary =
        Summary.of(List.of(answer(1), answer(40), refused(503), refused(0), refused(500)));

    assertThat(summary.requests()).isEqualTo(5);
    assertThat(summary.delayed()).isEqualTo(1);
    assertThat(summary.refused()).isEqualTo(1);
    assertThat(summary.failed()).isEqualTo(2);
  }

  /** Took ten milliseconds for each of its number, half of them waiting. */
  private static Answer answer(int number) {
    Instant started = START.plusMillis(5L * number);
    Instant answered = START.plusMillis(10L * number);
    return new Answer(number, 200, START, started, answered, answered, "loop-1", true);
  }

  private static Answer refused(int status) {
    return new Answer(9, status, START, null, null, START.plusMillis(1), null, false);
  }
}
