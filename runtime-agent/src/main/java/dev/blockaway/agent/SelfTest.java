package dev.blockaway.agent;

import dev.blockaway.agent.detector.BlockingCallListener;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Blocks on a marked thread in several ways and notes which of them are seen. */
final class SelfTest {
  private static final String MARKED = "BlockAway self-test";
  private final Sentinel sentinel;
  private final List<String> seen = new ArrayList<>();
  private final List<String> missed = new ArrayList<>();

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
    SelfTestProbes.all().forEach(this::probe);
  }

  private void probe(String name, SelfTestProbes.Probe probe) {
    AtomicBoolean noted = new AtomicBoolean();
    BlockingCallListener note = call -> noted.set(true);
    sentinel.rehearse(note);
    try {
      probe.block();
    } catch (Exception e) {
      // a sandbox may forbid the call; whether it was seen is all that counts
    } finally {
      sentinel.rehearse(null);
    }
    (noted.get() ? seen : missed).add(name);
  }
}
