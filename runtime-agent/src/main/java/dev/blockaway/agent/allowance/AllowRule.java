package dev.blockaway.agent.allowance;

import dev.blockaway.agent.finding.Frame;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A user's statement that blocking is meant somewhere.
 *
 * @param target what kind of place it names
 * @param name the place
 * @param until the last day on which it holds; null for no end
 * @param origin {@code file:line}
 * @param text the row as it was written
 * @param used whether some call was allowed because of it
 */
record AllowRule(
    AllowTarget target,
    String name,
    @Nullable LocalDate until,
    String origin,
    String text,
    AtomicBoolean used) {

  /** Whether it speaks of the frame. */
  boolean covers(Frame frame) {
    return target.covers(name, frame);
  }

  boolean isExpired(LocalDate today) {
    return until != null && today.isAfter(until);
  }
}
