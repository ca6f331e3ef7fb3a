package dev.blockaway.sample.visit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What every endpoint answers.
 *
 * @param request the number that the client gave its request
 * @param thread the thread that finished the work
 * @param eventLoop whether that thread serves many requests and must not wait
 * @param startedAt when a thread began to work on the request
 * @param endedAt when the work was done
 * @param waitedMs milliseconds between sending and {@code startedAt}; null if the client did not
 *     say when it sent the request
 */
public record Reply(
    int request,
    String thread,
    boolean eventLoop,
    Instant startedAt,
    Instant endedAt,
    @Nullable Long waitedMs) {}
