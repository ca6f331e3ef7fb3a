package bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/**
 * The same operations on the threads' processor clock, which a machine with other work to do does not
 * disturb: nanoseconds of an operation, the best of many rounds. The first line is what the whole process
 * has used before this program begins, in milliseconds.
 */
public final class CpuClock {
  private static final int ROUNDS = 25;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private CpuClock() {}

  private interface Operation {
    void run() throws Exception;
  }

  /**
   * Prints a line for each operation.
   *
   * @param arguments none
   * @throws Exception if an operation fails
   */
  public static void main(String[] arguments) throws Exception {
    print("start, ms", PROCESS.getProcessCpuTime() / 1e6);
    AgentBenchmark benchmark = new AgentBenchmark();
    benchmark.open();
    measure("ordinary park", 200_000, benchmark::ordinaryPark);
    measure("ordinary read", 50_000, benchmark::ordinaryRead);
    measure("loadClass", 100_000, benchmark::loadClass);
    print("Netty task", benchmark.nettyTasks(300_000, ROUNDS));
    Thread loop = new Thread(() -> measureOnLoop(benchmark), "loop");
    loop.start();
    loop.join();
    benchmark.close();
    System.exit(0);
  }

  private static void measureOnLoop(AgentBenchmark benchmark) {
    try {
      measure("allowed park", 200_000, benchmark::allowedPark);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void measure(String name, int times, Operation operation) throws Exception {
    double best = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long before = THREADS.getCurrentThreadCpuTime();
      for (int i = 0; i < times; i++) {
        operation.run();
      }
      best = Math.min(best, (THREADS.getCurrentThreadCpuTime() - before) / (double) times);
    }
    print(name, best);
  }

  private static void print(String name, double value) {
    System.out.printf(Locale.ROOT, "%-14s %8.1f%n", name, value);
  }
}
