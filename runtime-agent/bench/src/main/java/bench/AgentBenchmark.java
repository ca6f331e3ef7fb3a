package bench;

import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** What an agent costs where nothing is to be reported. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class AgentBenchmark {
  private static final int TASKS = 10_000;
  private static final int CLASSES = 100;
  private static final Runnable NOTHING = () -> {};
  private final byte[] bytes = new byte[16];
  private RandomAccessFile file;
  private final List<byte[]> classFiles = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final LoopThread loop = new LoopThread();
  private MultiThreadIoEventLoopGroup netty;

  @Setup
  public void open() throws IOException {
    File made = File.createTempFile("bench", null);
    made.deleteOnExit();
    file = new RandomAccessFile(made, "rw");
    file.write(bytes);
    loop.start();
    netty = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    try (InputStream in = AgentBenchmark.class.getResourceAsStream("Figures.class")) {
      String classFile = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
      for (int i = 0; i < CLASSES; i++) {
        String other = classFile.replace("bench/Figures", name(i).replace('.', '/'));
        classFiles.add(other.getBytes(StandardCharsets.ISO_8859_1));
        names.add(name(i));
      }
    }
  }

  /** As long as the name that it replaces. */
  private static String name(int number) {
    return "bench.Copy" + (100 + number);
  }

  /** What earlier iterations have defined is unloaded, not during the next one. */
  @Setup(Level.Iteration)
  public void collect() {
    System.gc();
  }

  @TearDown
  public void close() throws IOException {
    file.close();
    loop.end();
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

  /** An event loop parks where it may. */
  @Benchmark
  @OperationsPerInvocation(TASKS)
  public void allowedPark() throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    loop.execute(
        () -> {
          for (int i = 0; i < TASKS; i++) {
            LoopThread.allowed();
          }
          done.countDown();
        });
    done.await();
  }

  /** A Netty loop takes tasks that do nothing and runs them. */
  @Benchmark
  @OperationsPerInvocation(TASKS)
  public void nettyTask() throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    EventLoop eventLoop = netty.next();
    eventLoop.execute(
        () -> {
          for (int i = 0; i < TASKS; i++) {
            eventLoop.execute(NOTHING);
          }
          eventLoop.execute(done::countDown);
        });
    done.await();
  }

  /** A class that is there already is asked for. */
  @Benchmark
  public Class<?> loadClass() throws ClassNotFoundException {
    return AgentBenchmark.class.getClassLoader().loadClass("bench.LoopIntegration");
  }

  /** Classes are defined, at each of which every agent looks, by their names as loaders do. */
  @Benchmark
  @Fork(jvmArgsAppend = "-XX:MetaspaceSize=1g") // no collection for their sake meanwhile
  @OperationsPerInvocation(CLASSES)
  public void defineClass(Blackhole hole) {
    Definer definer = new Definer();
    for (int i = 0; i < CLASSES; i++) {
      hole.consume(definer.define(names.get(i), classFiles.get(i)));
    }
  }

  private static final class Definer extends ClassLoader {
    Class<?> define(String name, byte[] classFile) {
      return defineClass(name, classFile, 0, classFile.length);
    }
  }
}
