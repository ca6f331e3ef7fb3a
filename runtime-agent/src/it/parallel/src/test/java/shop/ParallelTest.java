package shop;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import reactor.core.scheduler.Schedulers;

/** Two tests that run at the same time, one of which blocks. */
class ParallelTest {
  private static final CyclicBarrier BOTH = new CyclicBarrier(2);

  @Test
  void blocks() throws Exception {
    BOTH.await();
    CountDownLatch done = new CountDownLatch(1);
    Schedulers.parallel()
        .schedule(
            () -> {
              sleep();
              done.countDown();
            });
    done.await();
    BOTH.await();
  }

  @Test
  void isClean() throws Exception {
    BOTH.await();
    BOTH.await();
  }

  private static void sleep() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
