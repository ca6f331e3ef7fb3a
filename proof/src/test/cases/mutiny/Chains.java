import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

class Chains {
  static final Semaphore PERMITS = new Semaphore(1);
  static final ExecutorService POOL = Executors.newFixedThreadPool(4);

  static String acquire() {
    PERMITS.acquireUninterruptibly();
    return "";
  }

  Uni<String> onPool() {
    return Uni.createFrom()
        .item(() -> acquire()) // silent: a pool
        .runSubscriptionOn(POOL)
        .map(text -> text + acquire()); // silent: a pool
  }

  Uni<String> emitted(Uni<String> source) {
    return source
        .map(text -> text + acquire()) // finds IneffectiveScheduler
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .map(text -> text + acquire()); // silent: the worker pool
  }

  Uni<String> transformed(Uni<String> source) {
    return source.onItem().transform(text -> text + acquire()); // finds BlockingCallOnEventLoop
  }

  Uni<String> toUni(Uni<String> source) {
    return source
        .onItem()
        .transformToUni(text -> Uni.createFrom().item(() -> acquire()).runSubscriptionOn(POOL)); // silent: a pool
  }

  Multi<String> invoked(Multi<String> source) {
    return source.onItem().invoke(text -> acquire()); // finds BlockingCallOnEventLoop
  }

  Uni<String> eager() {
    return Uni.createFrom().item(acquire()); // finds BlockingCallInReactiveMethod
  }

  Uni<String> recovered(Uni<String> source) {
    return source.onFailure().recoverWithItem(failure -> acquire()); // finds BlockingCallOnEventLoop
  }
}
