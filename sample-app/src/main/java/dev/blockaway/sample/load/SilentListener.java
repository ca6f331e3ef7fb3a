package dev.blockaway.sample.load;

import java.time.Instant;

/** Waits for the end of the run. */
public final class SilentListener implements Listener {
  @Override
  public void sent(int request, Instant at) {}

  @Override
  public void answered(Answer answer) {}
}
