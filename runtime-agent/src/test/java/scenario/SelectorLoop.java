package scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Selector;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** An event loop that somebody has written by hand. */
public final class SelectorLoop {
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
      default ->
          Executors.newSingleThreadExecutor(task -> new Thread(task, "my-loop-1"))
              .execute(loop::serve);
    }
    CountDownLatch done = new CountDownLatch(1);
    loop.tasks.add(
        () -> {
          task(arguments[1]);
          done.countDown();
        });
    loop.selector.wakeup();
    done.await();
    Thread.sleep(IDLE_MILLIS);
    System.out.println("all done");
    System.exit(0);
  }

  private void serve() {
    try {
      while (true) {
        selector.select();
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
          task.run();
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
