import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.NonBlocking;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

class Chains {
  static final Scheduler ELASTIC = Schedulers.newBoundedElastic(4, 100, "jdbc");

  static String query() {
    try {
      return DriverManager.getConnection("jdbc:h2:tcp://localhost/~/orders").getCatalog();
    } catch (SQLException e) {
      return "";
    }
  }

  Mono<String> onElastic() {
    return Mono.fromCallable(Chains::query).map(text -> text + query()).subscribeOn(ELASTIC); // silent: boundedElastic
  }

  Flux<String> published(Flux<String> source) {
    return source.publishOn(Schedulers.boundedElastic()).map(text -> text + query()); // silent: boundedElastic
  }

  Mono<String> inner(Flux<String> source) {
    return source
        .flatMap(text -> Mono.fromCallable(() -> query()).subscribeOn(ELASTIC)) // silent: boundedElastic
        .next();
  }

  Flux<String> everySecond() {
    return Flux.interval(Duration.ofSeconds(1)).map(tick -> query()); // finds BlockingCallOnEventLoop
  }

  Mono<String> delayed() {
    return Mono.delay(Duration.ofSeconds(1)).flatMap(tick -> Mono.fromCallable(() -> query())); // finds BlockingCallOnEventLoop
  }

  Mono<String> eager() {
    String name = query(); // finds BlockingCallInReactiveMethod
    return Mono.just(name);
  }

  Flux<String> merged(Flux<String> one, Flux<String> other) {
    return Flux.merge(one, other).doOnNext(text -> query()); // finds BlockingCallOnEventLoop
  }

  Mono<String> future(Mono<String> source) {
    return Mono.fromFuture(() -> CompletableFuture.supplyAsync(() -> query())); // silent: the common pool
  }

  static class Prices extends BaseSubscriber<String> {
    @Override
    protected void hookOnSubscribe(Subscription subscription) {
      request(1);
    }

    @Override
    protected void hookOnNext(String price) {
      query(); // finds BlockingCallOnEventLoop
    }
  }

  static class OnElastic extends BaseSubscriber<String> {
    @Override
    protected void hookOnNext(String price) {
      query(); // silent: only ever subscribed on boundedElastic
    }
  }

  void subscribe(Flux<String> prices) {
    prices.subscribe(new Prices());
    prices.publishOn(Schedulers.boundedElastic()).subscribe(new OnElastic());
    Schedulers.boundedElastic().schedule(() -> query()); // silent: boundedElastic
    Schedulers.single().schedule(() -> query()); // finds BlockingCallOnEventLoop
    Schedulers.boundedElastic().createWorker().schedule(() -> query()); // silent: boundedElastic
    Schedulers.parallel().createWorker().schedule(() -> query()); // finds IneffectiveScheduler
    if (!(Thread.currentThread() instanceof NonBlocking)) {
      query(); // silent: the guard says so
    }
  }

  Mono<String> tooLate() {
    return onElastic().timeout(Duration.ofSeconds(1)).onErrorResume(e -> Mono.just(query())); // finds BlockingCallOnEventLoop
  }

  Mono<String> tooLateOnElastic() {
    return onElastic().timeout(Duration.ofSeconds(1), ELASTIC).onErrorResume(e -> Mono.just(query())); // silent: boundedElastic
  }

  Mono<Long> again() {
    return Mono.delay(Duration.ofSeconds(1)).retryWhen(Retry.max(3).filter(e -> query().isEmpty())); // finds BlockingCallOnEventLoop
  }

  Mono<String> againOnElastic() {
    return onElastic().retryWhen(Retry.max(3).filter(e -> query().isEmpty())); // silent: boundedElastic
  }
}
