package scenario;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import reactor.core.scheduler.Schedulers;

/**
 * An event loop waits for a lock or a queue, and then a thread that did nothing wrong wants it:
 * what the loop was told must not have left it broken.
 */
@SuppressWarnings("LockNotBeforeTry") // the order of the calls is the point
public final class Innocent {
  private static final int PATIENCE_SECONDS = 20;

  private Innocent() {}

  /**
   * Runs the program of that name.
   *
   * @param arguments {@code fair}, {@code unfair} or {@code queue}
   * @throws InterruptedException if it is interrupted
   */
  public static void main(String[] arguments) throws InterruptedException {
    boolean fine =
        arguments[0].equals("queue")
            ? queue()
            : lock(new ReentrantLock(arguments[0].equals("fair")));
    System.out.println(fine ? "the innocent got it" : "the innocent hangs");
    System.exit(0);
  }

  private static boolean lock(ReentrantLock lock) throws InterruptedException {
    lock.lock();
    CountDownLatch tried = new CountDownLatch(1);
    Waiter waiter = onLoop(() -> lock.lock(), lock::unlock, tried);
    waiter.untilItWaits();
    lock.unlock();
    tried.await();
    CountDownLatch got = new CountDownLatch(1);
    daemon(
        () -> {
          lock.lock();
          got.countDown();
        });
    return got.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  private static boolean queue() throws InterruptedException {
    BlockingQueue<String> queue = new LinkedBlockingQueue<>();
    CountDownLatch tried = new CountDownLatch(1);
    Waiter waiter = onLoop(() -> take(queue), () -> {}, tried);
    waiter.untilItWaits();
    queue.add("for the loop");
    tried.await();
    CountDownLatch got = new CountDownLatch(1);
    daemon(
        () -> {
          take(queue);
          got.countDown();
        });
    queue.add("for the innocent");
    return got.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  private static Waiter onLoop(Runnable blocking, Runnable then, CountDownLatch tried)
      throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    Waiter[] waiter = new Waiter[1];
    Schedulers.parallel()
        .schedule(
            () -> {
              waiter[0] = new Waiter();
              waiter[0].aboutToWait();
              begun.countDown();
              try {
                blocking.run();
                then.run();
              } finally {
                tried.countDown();
              }
            });
    begun.await();
    return waiter[0];
  }

  private static void take(BlockingQueue<String> queue) {
    try {
      queue.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void daemon(Runnable task) {
    Thread thread = new Thread(task, "innocent");
    thread.setDaemon(true);
    thread.start();
  }
}
