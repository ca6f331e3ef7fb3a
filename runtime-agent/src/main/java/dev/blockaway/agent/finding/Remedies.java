package dev.blockaway.agent.finding;

import dev.blockaway.catalog.Kind;
import org.jspecify.annotations.Nullable;

/** What to do about something that is no call of an API. */
final class Remedies {
  private Remedies() {}

  /** A clause; null if the kind has no remedy of its own. */
  static @Nullable String of(Kind kind) {
    return switch (kind) {
      case CPU ->
          "split the work, or move it to threads of its own, such as those of"
              + " Schedulers.boundedElastic()";
      case LOCK ->
          "do not wait or compute while holding the lock, or keep what it guards to one thread";
      default -> null;
    };
  }
}
