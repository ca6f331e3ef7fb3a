package scenario;

import java.util.concurrent.CountDownLatch;
import org.mockito.Mockito;
import reactor.core.scheduler.Schedulers;

/** Mocks a final class, which Mockito's agent makes possible, and sleeps on an event loop. */
@SuppressWarnings("DirectInvocationOnMock") // what the mock says is the question
public final class Mocked {
  private Mocked() {}

  /**
   * Runs.
   *
   * @param arguments none
   * @throws InterruptedException if it is interrupted
   */
  public static void main(String[] arguments) throws InterruptedException {
    Price price = Mockito.mock(Price.class);
    Mockito.when(price.cents()).thenReturn(7);
    CountDownLatch done = new CountDownLatch(1);
    Schedulers.parallel()
        .schedule(
            () -> {
              nap();
              done.countDown();
            });
    done.await();
    System.out.println("the mock says " + price.cents());
    System.exit(0);
  }

  private static void nap() {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static final class Price {
    int cents() {
      return 1;
    }
  }
}
