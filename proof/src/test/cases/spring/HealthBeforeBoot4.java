import java.util.concurrent.Semaphore;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.AbstractReactiveHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.ReactiveHealthIndicator;
import reactor.core.publisher.Mono;

/** Health checks lived in the actuator until Spring Boot 4. */
class HealthBeforeBoot4 {
  static final Semaphore PERMITS = new Semaphore(1);

  static void acquire() {
    PERMITS.acquireUninterruptibly();
  }

  static class Plain implements HealthIndicator {
    @Override
    public Health health() {
      acquire(); // silent: Spring Boot moves it
      return Health.up().build();
    }
  }

  static class Checked extends AbstractHealthIndicator {
    @Override
    protected void doHealthCheck(Health.Builder builder) {
      acquire(); // silent: Spring Boot moves it
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
