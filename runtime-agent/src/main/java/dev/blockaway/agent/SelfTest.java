package dev.blockaway.agent;

import dev.blockaway.agent.detector.BlockingCallListener;
import java.io.FileInputStream;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

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

  /** Something that blocks for a moment. */
  @FunctionalInterface
  private interface Probe {
    void block() throws Exception;
  }

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
    Map<String, Probe> probes = new LinkedHashMap<>();
    probes.put("sleep", () -> Thread.sleep(1));
    probes.put("park", () -> LockSupport.parkNanos(1));
    probes.put("wait", SelfTest::waitBriefly);
    probes.put("file", SelfTest::readFile);
    probes.put("socket", SelfTest::accept);
    probes.forEach(this::probe);
  }

  private void probe(String name, Probe probe) {
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

  @SuppressWarnings("WaitNotInLoop") // nothing is waited for: the call itself is the test
  private static void waitBriefly() throws InterruptedException {
    Object monitor = new Object();
    synchronized (monitor) {
      monitor.wait(1);
    }
  }

  private static void readFile() throws Exception {
    try (InputStream in =
        new FileInputStream(Path.of(System.getProperty("java.home"), "release").toFile())) {
      in.read();
    }
  }

  private static void accept() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      server.setSoTimeout(1);
      server.accept().close();
    } catch (SocketTimeoutException e) {
      // nobody connects
    }
  }
}
