package dev.blockaway.catalog;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What takes a wait away from an event loop in other words with each library. The {@code instead}
 * of a group names one in braces, such as <code>{off-load}</code>.
 */
public enum Remedy {
  /** The call is made by a thread that may block. */
  OFF_LOAD,
  /** Something is done after a time, and nobody waits for it. */
  TIMER,
  /** Computation gets a pool of its own, no larger than the processors. */
  CPU_POOL,
  /** What follows a future becomes a part of a chain. */
  FROM_FUTURE,
  /** The disk calls back. */
  FILE_IO;

  /** One in braces; braces around anything else are text. */
  static final Pattern PLACE = Pattern.compile("\\{([a-z-]+)}");

  /** The one that a match of {@link #PLACE} names in a text that is {@link #checked}. */
  static Remedy of(MatchResult place) {
    return valueOf(place.group(1).replace('-', '_').toUpperCase(Locale.ROOT));
  }

  /**
   * Looks whether a text names remedies that exist.
   *
   * @throws CatalogException if it names another one
   */
  static String checked(Statement s) {
    if (s.rest().indexOf('{') >= 0) {
      Matcher places = PLACE.matcher(s.rest());
      while (places.find()) {
        Remedy unused = Words.constant(Remedy.class, s, places.group(1));
      }
    }
    return s.rest();
  }
}
