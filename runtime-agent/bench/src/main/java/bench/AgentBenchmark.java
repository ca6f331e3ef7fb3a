package bench;

import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What an agent costs where nothing is to be reported. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 10, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class AgentBenchmark {
  private static final int TASKS = 10_000;
  private final byte[] bytes = new byte[16];
  private RandomAccessFile file;
  private MultiThreadIoEventLoopGroup netty;

  @Setup
  public void open() throws IOException {
    File made = File.createTempFile("bench", null);
    made.deleteOnExit();
    file = new RandomAccessFile(made, "rw");
    file.write(bytes);
    netty = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
  }

  @TearDown
  public void close() throws IOException {
    file.close();
    netty.shutdownGracefully(0, 0, TimeUnit.SECONDS);
  }

  /** An ordinary thread parks with a permit, the cheapest watched call. */
  @Benchmark
  public void ordinaryPark() {
    LockSupport.unpark(Thread.currentThread());
    LockSupport.park();
  }

  /** An ordinary thread reads a file. */
  @Benchmark
  public int ordinaryRead() throws IOException {
    file.seek(0);
    return file.read(bytes);
  }

  /** An event loop parks where it may; JMH names its thread after this method. */
  @Benchmark
  public void allowedPark() {
    allowed();
  }

  private static void allowed() {
    LockSupport.unpark(Thread.currentThread());
    LockSupport.park();
  }

  /** A Netty loop runs tasks that do nothing. */
  @Benchmark
  @OperationsPerInvocation(TASKS)
  public void nettyTask() throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    netty.execute(
        () -> {
          for (int i = 0; i < TASKS; i++) {
            netty.next().execute(NOTHING);
          }
          netty.next().execute(done::countDown);
        });
    done.await();
  }

  /** As {@link #nettyTask}, on the loop's own clock. */
  double nettyTasks(int tasks, int rounds) throws InterruptedException {
    double best = Double.MAX_VALUE;
    for (int round = 0; round < rounds; round++) {
      long[] clock = new long[2];
      CountDownLatch done = new CountDownLatch(1);
      netty.execute(
          () -> {
            for (int i = 0; i < tasks; i++) {
              netty.next().execute(NOTHING);
            }
            clock[0] = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            netty
                .next()
                .execute(
                    () -> {
                      clock[1] = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                      done.countDown();
                    });
          });
      done.await();
      best = Math.min(best, (clock[1] - clock[0]) / (double) tasks);
    }
    return best;
  }

  private static final Runnable NOTHING = () -> {};

  /** A class that is there already is asked for. */
  @Benchmark
  public Class<?> loadClass() throws ClassNotFoundException {
    return AgentBenchmark.class.getClassLoader().loadClass("bench.LoopIntegration");
  }
}
