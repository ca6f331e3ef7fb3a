package dev.blockaway.sample.load;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A run in a few numbers; times are in milliseconds from sending to the answer.
 *
 * @param requests how many were sent
 * @param refused how many the server refused, with status 503
 * @param failed how many got no answer or another status than 200
 * @param delayed how many waited for longer than {@value #DELAY} milliseconds until a thread had
 *     time for them
 * @param p50 half of the requests were answered in this time or less
 * @param p95 95 of 100 were
 * @param p99 99 of 100 were
 * @param max the longest time
 * @param perSecond answers for each second of the run
 */
public record Summary(
    int requests,
    int refused,
    int failed,
    int delayed,
    long p50,
    long p95,
    long p99,
    long max,
    double perSecond) {
  /** What counts as a delay, in milliseconds: most mistakes of the service block for 200. */
  public static final int DELAY = 150;

  /**
   * Sums up.
   *
   * @param answers at least one
   */
  public static Summary of(List<Answer> answers) {
    List<Long> times = answers.stream().map(Answer::latency).sorted().toList();
    return new Summary(
        answers.size(),
        (int) answers.stream().filter(answer -> answer.status() == 503).count(),
        (int) answers.stream().filter(Summary::isFailed).count(),
        (int) answers.stream().filter(Summary::isDelayed).count(),
        percentile(times, 50),
        percentile(times, 95),
        percentile(times, 99),
        percentile(times, 100),
        answers.size() * 1_000.0 / Math.max(1, length(answers)));
  }

  private static boolean isFailed(Answer answer) {
    return answer.status() != 200 && answer.status() != 503;
  }

  private static boolean isDelayed(Answer answer) {
    Long waited = answer.waited();
    return waited != null && waited > DELAY;
  }

  /** The nearest rank: a time that some request really took. */
  private static long percentile(List<Long> sorted, int percent) {
    return sorted.get((int) Math.ceil(sorted.size() * percent / 100.0) - 1);
  }

  private static long length(List<Answer> answers) {
    Instant first = answers.stream().map(Answer::sentAt).min(Instant::compareTo).orElseThrow();
    Instant last = answers.stream().map(Answer::answeredAt).max(Instant::compareTo).orElseThrow();
    return Duration.between(first, last).toMillis();
  }
}
