import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.retry.Retry;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jetbrains.annotations.NonBlocking;

class Decorated {
  final CountDownLatch latch = new CountDownLatch(1);

  String await() {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return "";
  }

  @NonBlocking
  void onALoop(Bulkhead bulkhead) throws Exception {
    bulkhead.executeCallable(this::await); // finds BlockingCallOnEventLoop
    bulkhead.executeRunnable(() -> await()); // finds BlockingCallOnEventLoop
    bulkhead.executeSupplier(() -> ""); // finds BlockingCallOnEventLoop
    CompletableFuture.runAsync(() -> bulkhead.executeRunnable(() -> await())); // silent: the common pool
  }

  void elsewhere(Retry retry, RateLimiter limiter, Bulkhead bulkhead) {
    bulkhead.executeSupplier(() -> await()); // silent: nothing says where this runs
    limiter.executeRunnable(() -> await()); // silent: nothing says where this runs
    retry.executeSupplier(() -> await()); // silent: nothing says where this runs
  }
}
