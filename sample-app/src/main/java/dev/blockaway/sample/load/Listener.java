package dev.blockaway.sample.load;

import java.time.Instant;

/** Hears of a run while it goes on, always on the same thread. */
public interface Listener {
  /** A request has been sent. */
  void sent(int request, Instant at);

  /** A request has been answered, or given up. */
  void answered(Answer answer);
}
