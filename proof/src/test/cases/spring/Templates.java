import java.util.concurrent.Semaphore;
import org.jetbrains.annotations.NonBlocking;
import org.springframework.boot.health.contributor.AbstractReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.cache.Cache;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.support.TransactionTemplate;
import reactor.core.publisher.Mono;

/** Templates call back on the calling thread. */
class Templates {
  final ThreadPoolTaskExecutor pool = new ThreadPoolTaskExecutor();
  final SyncTaskExecutor inline = new SyncTaskExecutor();
  static final Semaphore PERMITS = new Semaphore(1);

  static String acquire() {
    PERMITS.acquireUninterruptibly();
    return "";
  }

  @NonBlocking
  void onALoop(Cache cache) {
    cache.get("a", () -> acquire()); // finds BlockingCallOnEventLoop
    cache.get("a", () -> ""); // silent: nothing blocks
    pool.execute(() -> acquire()); // silent: a pool
    pool.submit(() -> acquire()); // silent: a pool
    inline.execute(() -> acquire()); // finds BlockingCallOnEventLoop
  }

  void elsewhere(TransactionTemplate transactions) {
    transactions.execute(status -> acquire()); // silent: nothing says where this runs
  }

  static class Plain implements HealthIndicator {
    @Override
    public Health health() {
      acquire(); // silent: Spring Boot moves it
      return Health.up().build();
    }
  }

  static class Reactive implements ReactiveHealthIndicator {
    @Override
    public Mono<Health> health() {
      acquire(); // finds BlockingCallOnEventLoop
      return Mono.just(Health.up().build());
    }
  }

  static class CheckedReactive extends AbstractReactiveHealthIndicator {
    @Override
    protected Mono<Health> doHealthCheck(Health.Builder builder) {
      acquire(); // finds BlockingCallOnEventLoop
      return Mono.just(builder.up().build());
    }
  }
}
