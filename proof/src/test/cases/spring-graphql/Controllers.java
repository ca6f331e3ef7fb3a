import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import org.springframework.web.client.RestTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

@Controller
class Controllers {
  final RestTemplate rest = new RestTemplate();

  @QueryMapping
  Mono<String> book(String id) {
    return Mono.just(rest.getForObject("/" + id, String.class)); // finds BlockingCallOnEventLoop
  }

  @QueryMapping
  Mono<String> moved(String id) {
    return Mono.fromCallable(() -> rest.getForObject("/" + id, String.class)) // silent: boundedElastic
        .subscribeOn(Schedulers.boundedElastic());
  }

  @MutationMapping
  CompletableFuture<String> add(String id) {
    return CompletableFuture.completedFuture(rest.getForObject("/" + id, String.class)); // finds BlockingCallOnEventLoop
  }

  @SubscriptionMapping
  Flux<String> added() {
    return Flux.just("a").map(id -> rest.getForObject("/" + id, String.class)); // finds BlockingCallOnEventLoop
  }

  @SchemaMapping
  String author(String book) {
    return rest.getForObject("/" + book, String.class); // silent: an executor may run what returns a plain value
  }

  @SchemaMapping
  Callable<String> publisher(String book) {
    return () -> rest.getForObject("/" + book, String.class); // silent: the executor
  }

  @BatchMapping
  Mono<Map<String, String>> prices(List<String> books) {
    return Mono.just(Map.of("a", rest.getForObject("/prices", String.class))); // finds BlockingCallOnEventLoop
  }

  @BatchMapping
  Map<String, String> ratings(List<String> books) {
    return Map.of("a", rest.getForObject("/ratings", String.class)); // silent: an executor may run it
  }
}
