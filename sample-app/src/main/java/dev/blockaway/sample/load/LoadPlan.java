package dev.blockaway.sample.load;

import dev.blockaway.sample.pair.Endpoint;
import dev.blockaway.sample.pair.Half;

/**
 * What to send.
 *
 * @param endpoint whom to call
 * @param half which twin of it
 * @param requests how many requests, 1 to {@value #MOST_REQUESTS}
 * @param concurrency how many at once, 1 to {@value #MOST_AT_ONCE}
 */
public record LoadPlan(Endpoint endpoint, Half half, int requests, int concurrency) {
  /** The longest run. */
  public static final int MOST_REQUESTS = 200;

  /** The widest run. */
  public static final int MOST_AT_ONCE = 50;

  /** The seconds after which a run is given up. */
  public static final int LONGEST = 120;

  /** Milliseconds between two requests: what comes later arrives later. */
  public static final int INTERVAL = 20;

  /** Refuses what is out of bounds, with a sentence for people. */
  public LoadPlan {
    check("number of requests", requests, MOST_REQUESTS);
    check("number of requests at once", concurrency, MOST_AT_ONCE);
  }

  private static void check(String what, int number, int most) {
    if (number < 1 || number > most) {
      throw new IllegalArgumentException("The %s must be from 1 to %d.".formatted(what, most));
    }
  }
}
