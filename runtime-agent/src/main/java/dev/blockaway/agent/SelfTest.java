package dev.blockaway.agent;

import java.util.ArrayList;
import java.util.List;

/** Blocks on a marked thread in several ways and notes which of them are seen. */
final class SelfTest {
  private static final String MARKED = "BlockAway self-test";
  private final Sentinel sentinel;
  private final List<String> seen = new ArrayList<>();
  private final List<String> missed = new ArrayList<>();
  private boolean noted;

  /**
   * What came of it.
   *
   * @param seen the kinds of call that are seen
   * @param missed those that are not
   */
  record Result(List<String> seen, List<String> missed) {}

  SelfTest(Sentinel sentinel) {
    this.sentinel = sentinel;
  }

  Result run() {
    Thread thread = new Thread(this::probeAll, MARKED);
    thread.setDaemon(true);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new Result(List.copyOf(seen), List.copyOf(missed));
  }

  private void probeAll() {
    // also between the probes: what loads their classes is nobody's finding
    sentinel.rehearse(call -> noted = true);
    try {
      for (String name : SelfTestProbes.NAMES) {
        probe(name);
      }
    } finally {
      sentinel.rehearse(null);
    }
  }

  private void probe(String name) {
    noted = false;
    try {
      SelfTestProbes.block(name);
    } catch (Exception e) {
      // a sandbox may forbid the call; whether it was seen is all that counts
    }
    (noted ? seen : missed).add(name);
  }
}
