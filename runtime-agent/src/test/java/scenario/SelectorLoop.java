package scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Selector;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** An event loop that somebody has written by hand. */
public final class SelectorLoop implements Executor {
  private static final int IDLE_MILLIS = 800;
  private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
  private final Selector selector = Selector.open();

  private SelectorLoop() throws IOException {}

  /**
   * Lets the loop idle for longer than a task may take, and then run one task.
   *
   * @param arguments how the loop's thread is started, and what the task does
   * @throws Exception if it cannot
   */
  public static void main(String[] arguments) throws Exception {
    SelectorLoop loop = new SelectorLoop();
    switch (arguments[0]) {
      case "thread" -> new Thread(loop::serve, "my-loop-1").start();
      case "lambda" -> new Thread(() -> loop.serve(), "my-loop-1").start();
      default -> loop.startInPool();
    }
    CountDownLatch done = new CountDownLatch(1);
    loop.execute(
        () -> {
          task(arguments[1]);
          done.countDown();
        });
    done.await();
    Thread.sleep(IDLE_MILLIS);
    System.out.println("all done");
    System.exit(0);
  }

  /** A loop that is one task of a pool, as long as the pool lives. */
  static Executor inPool() {
    try {
      SelectorLoop loop = new SelectorLoop();
      loop.startInPool();
      return loop;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void startInPool() {
    Executors.newSingleThreadExecutor(task -> new Thread(task, "my-loop-1")).execute(this::serve);
  }

  @Override
  public void execute(Runnable task) {
    tasks.add(task);
    selector.wakeup();
  }

  /** One task a round. */
  private void serve() {
    try {
      while (true) {
        selector.select();
        Runnable task = tasks.poll();
        if (task != null) {
          task.run();
        }
        if (!tasks.isEmpty()) {
          selector.wakeup();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void task(String what) {
    if (what.equals("select")) {
      try (Selector other = Selector.open()) {
        other.select(1);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
