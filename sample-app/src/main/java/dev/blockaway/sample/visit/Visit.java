package dev.blockaway.sample.visit;

import dev.blockaway.sample.problem.BadInput;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.scheduler.Schedulers;

/**
 * One request from the moment at which a thread begins to work on it.
 *
 * @param request the number that the client gave it, 1 if it gave none
 * @param startedAt when a thread began to work on it
 * @param sentAt when the client sent it; null if the client did not say
 */
public record Visit(int request, Instant startedAt, @Nullable Instant sentAt) {
  /** The header that says when the client sent the request, in milliseconds since 1970. */
  public static final String SENT_AT = "Sent-At";

  private static final int LARGEST_NUMBER = 1_000;

  /** Begins to work on a request now. */
  static Visit of(ServerHttpRequest request) {
    Instant now = Instant.now();
    return new Visit(
        number(request.getQueryParams().getFirst("request")),
        now,
        sentAt(request.getHeaders().getFirst(SENT_AT)));
  }

  /** The answer, if the work is done now and on this thread. */
  public Reply done() {
    return new Reply(
        request,
        Thread.currentThread().getName(),
        Schedulers.isInNonBlockingThread(),
        startedAt,
        Instant.now(),
        sentAt == null ? null : Duration.between(sentAt, startedAt).toMillis());
  }

  private static int number(@Nullable String text) {
    return text == null ? 1 : BadInput.number("request", text, 1, LARGEST_NUMBER);
  }

  private static @Nullable Instant sentAt(@Nullable String text) {
    if (text == null) {
      return null;
    }
    if (!text.matches("[0-9]{1,15}")) {
      throw new BadInput("The header " + SENT_AT + " must be milliseconds since 1970.");
    }
    return Instant.ofEpochMilli(Long.parseLong(text));
  }
}
