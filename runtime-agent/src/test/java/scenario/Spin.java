package scenario;

import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/** Computes. */
final class Spin {
  private Spin() {}

  /** Uses so much processor time, whoever else wants the processor. */
  static void spin(int millis) {
    long until = cpuNanos() + TimeUnit.MILLISECONDS.toNanos(millis);
    while (cpuNanos() < until) {
      work();
    }
  }

  /** The processor time of the current thread. */
  static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** Some milliseconds, so that hardly any sample falls on the question for the time. */
  private static void work() {
    long number = 27;
    for (long i = 0; i < 4_000_000; i++) {
      number = number % 2 == 0 ? number / 2 : 3 * number + 1;
      if (number == 1) {
        number = 27 + i;
      }
    }
  }
}
