import org.springframework.cloud.client.circuitbreaker.CircuitBreaker;
import org.springframework.cloud.client.circuitbreaker.ReactiveCircuitBreaker;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class Fallbacks {
  final RestTemplate rest = new RestTemplate();
  WebClient client;
  ReactiveCircuitBreaker breaker;
  CircuitBreaker waiting;

  Mono<String> fetch() {
    return client.get().retrieve().bodyToMono(String.class);
  }

  String old() {
    return rest.getForObject("/old", String.class);
  }

  Mono<String> one() {
    return breaker.run(fetch(), failure -> Mono.just(old())); // finds BlockingCallOnEventLoop
  }

  Flux<String> many() {
    return breaker.run(fetch().flux(), failure -> Flux.just(old())); // finds BlockingCallOnEventLoop
  }

  Mono<String> byReference() {
    return breaker.run(fetch(), this::fallback);
  }

  private Mono<String> fallback(Throwable failure) {
    return Mono.just(old()); // finds BlockingCallOnEventLoop
  }

  Mono<String> moved() {
    return breaker.run(
        fetch(),
        failure -> Mono.fromCallable(this::old).subscribeOn(Schedulers.boundedElastic())); // silent: boundedElastic
  }

  Mono<String> withoutWaiting() {
    return breaker.run(fetch(), failure -> Mono.just("none")); // silent: waits for nothing
  }

  String classic() {
    return waiting.run(this::old, failure -> old()); // silent: nothing says where this runs
  }
}
