package dev.blockaway.agent;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Calls that block for a moment. They have a class of their own because it is the only one of the
 * agent that is instrumented like the application.
 */
final class SelfTestProbes {
  /** The words for the kinds of call. */
  static final List<String> NAMES = List.of("sleep", "park", "wait", "file", "socket");

  private SelfTestProbes() {}

  /** Blocks for a moment in the way that is one of the {@link #NAMES}. */
  static void block(String name) throws Exception {
    switch (name) {
      case "sleep" -> Thread.sleep(1);
      case "park" -> LockSupport.parkNanos(1);
      case "wait" -> waitBriefly();
      case "file" -> readFile();
      case "socket" -> accept();
      default -> throw new IllegalArgumentException(name);
    }
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
