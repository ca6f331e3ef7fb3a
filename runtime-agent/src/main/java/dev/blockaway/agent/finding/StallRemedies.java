package dev.blockaway.agent.finding;

import dev.blockaway.catalog.Kind;
import org.jspecify.annotations.Nullable;

/** What to do about something that is no call of an API. */
final class StallRemedies {
  private StallRemedies() {}

  /** A clause; null if the kind has no remedy of its own. */
  static @Nullable String of(Kind kind) {
    return switch (kind) {
      case CPU -> "smaller steps, or threads of its own: {cpu-pool}";
      case LOCK ->
          "no waiting or computing while the lock is held, or keeping what it guards to one thread";
      default -> null;
    };
  }
}
