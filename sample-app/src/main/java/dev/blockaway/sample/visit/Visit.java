package dev.blockaway.sample.visit;

import dev.blockaway.sample.problem.BadInput;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
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

  /**
   * A request as its sender describes it.
   *
   * @param request its number; null if the client gave none
   * @param sentAt the header {@link #SENT_AT}; null if there is none
   * @param startedAt when a thread began to work on it
   * @throws BadInput if the number or the time is none
   */
  public static Visit of(@Nullable String request, @Nullable String sentAt, Instant startedAt) {
    return new Visit(number(request), startedAt, time(sentAt));
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

  private static @Nullable Instant time(@Nullable String text) {
    if (text == null) {
      return null;
    }
    if (!text.matches("[0-9]{1,15}")) {
      throw new BadInput("The header " + SENT_AT + " must be milliseconds since 1970.");
    }
    return Instant.ofEpochMilli(Long.parseLong(text));
  }
}
