package dev.blockaway.agent;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * Calls that block for a moment. They have a class of their own because it is the only one of the
 * agent that is instrumented like the application.
 */
final class SelfTestProbes {
  private SelfTestProbes() {}

  /** A call that blocks for a moment. */
  @FunctionalInterface
  interface Probe {
    void block() throws Exception;
  }

  /** The calls by the word for their kind. */
  static Map<String, Probe> all() {
    Map<String, Probe> probes = new LinkedHashMap<>();
    probes.put("sleep", () -> Thread.sleep(1));
    probes.put("park", () -> LockSupport.parkNanos(1));
    probes.put("wait", SelfTestProbes::waitBriefly);
    probes.put("file", SelfTestProbes::readFile);
    probes.put("socket", SelfTestProbes::accept);
    return probes;
  }

  @SuppressWarnings("WaitNotInLoop") // nothing is waited for: the call itself is the test
  private static void waitBriefly() throws InterruptedException {
    Object monitor = new Object();
    synchronized (monitor) {
      monitor.wait(1);
    }
  }

  private static void readFile() throws IOException {
    try (InputStream in =
        new FileInputStream(Path.of(System.getProperty("java.home"), "release").toFile())) {
      in.read();
    }
  }

  private static void accept() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      server.setSoTimeout(1);
      server.accept().close();
    } catch (SocketTimeoutException e) {
      // nobody connects
    }
  }
}
