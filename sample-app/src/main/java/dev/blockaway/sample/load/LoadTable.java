package dev.blockaway.sample.load;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A run as text. */
final class LoadTable {
  private static final String ROW = "%7s %8s %8s %8s %8s %6s  %s%n";

  private LoadTable() {}

  static String of(List<Answer> answers) {
    long start = answers.get(0).sentAt().toEpochMilli();
    return ROW.formatted("request", "sent", "waited", "worked", "latency", "status", "thread")
        + answers.stream().map(answer -> row(answer, start)).collect(Collectors.joining())
        + sum(Summary.of(answers));
  }

  private static String row(Answer answer, long start) {
    return ROW.formatted(
        answer.request(),
        answer.sentAt().toEpochMilli() - start,
        orNothing(answer.waited()),
        orNothing(answer.worked()),
        answer.latency(),
        answer.status(),
        orNothing(answer.thread()));
  }

  private static String sum(Summary sum) {
    return """

        latency     p50 %d ms, p95 %d ms, p99 %d ms, max %d ms
        throughput  %.1f requests per second
        delayed     %d of %d waited for longer than %d ms until a thread had time for them
        refused     %d, failed %d
        """
        .formatted(
            sum.p50(),
            sum.p95(),
            sum.p99(),
            sum.max(),
            sum.perSecond(),
            sum.delayed(),
            sum.requests(),
            Summary.DELAY,
            sum.refused(),
            sum.failed());
  }

  private static Object orNothing(@Nullable Object value) {
    return value == null ? "-" : value;
  }
}
