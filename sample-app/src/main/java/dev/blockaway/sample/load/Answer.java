package dev.blockaway.sample.load;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of one request.
 *
 * @param request its number, from 1
 * @param status the HTTP status; 0 if there was no answer in time
 * @param sentAt when it was sent
 * @param startedAt when a thread of the server began to work on it; null if the answer does not say
 * @param endedAt when the work was done; null if the answer does not say
 * @param answeredAt when the answer was there
 * @param thread the thread that finished the work; null if the answer does not say
 * @param eventLoop whether that thread is an event loop
 */
public record Answer(
    int request,
    int status,
    Instant sentAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    Instant answeredAt,
    @Nullable String thread,
    boolean eventLoop) {
  /** Milliseconds from sending to the answer. */
  public long latency() {
    return Duration.between(sentAt, answeredAt).toMillis();
  }

  /** Milliseconds from sending to the moment at which a thread had time; null if unknown. */
  public @Nullable Long waited() {
    return startedAt == null ? null : Math.max(0, Duration.between(sentAt, startedAt).toMillis());
  }

  /** Milliseconds of work; null if unknown. */
  public @Nullable Long worked() {
    return startedAt == null || endedAt == null
        ? null
        : Duration.between(startedAt, endedAt).toMillis();
  }
}
