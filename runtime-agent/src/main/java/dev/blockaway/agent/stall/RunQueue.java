package dev.blockaway.agent.stall;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * For how long a thread had to queue for a processor, as Linux counts it. Whoever comes late for
 * that reason was late alone: those who slept meanwhile slept on.
 */
final class RunQueue {
  private static final int LENGTH = 100;

  /** Open as long as the JVM lives; null on other systems, which tell nothing. */
  private final @Nullable FileChannel counters;

  private final ByteBuffer buffer = ByteBuffer.allocate(LENGTH);
  private long last;

  /**
   * For one thread.
   *
   * @param thread as the kernel knows it; null if unknown
   */
  RunQueue(@Nullable KernelThread thread) {
    counters = thread == null ? null : thread.openCounters();
    last = total();
  }

  /** Nanoseconds since this was asked last; 0 if nobody tells. */
  long nanosSinceAsked() {
    long now = total();
    long nanos = now - last;
    last = now;
    return nanos;
  }

  private long total() {
    if (counters == null) {
      return 0;
    }
    try {
      buffer.clear();
      int length = counters.read(buffer, 0);
      return parse(new String(buffer.array(), 0, Math.max(0, length), StandardCharsets.US_ASCII));
    } catch (IOException | RuntimeException e) {
      return last;
    }
  }

  /** The second number: the first is the time with a processor, the third the number of turns. */
  static long parse(String counters) {
    return Long.parseLong(counters.split(" ", -1)[1]);
  }
}
