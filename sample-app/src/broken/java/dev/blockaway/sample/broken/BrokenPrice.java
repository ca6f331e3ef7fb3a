package dev.blockaway.sample.broken;

import dev.blockaway.sample.problem.BadInput;
import dev.blockaway.sample.upstream.Upstream;
import dev.blockaway.sample.visit.Reply;
import dev.blockaway.sample.visit.Visit;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;
import reactor.core.publisher.Mono;

/** A price from another service, waited for with RestClient. */
@RestController
class BrokenPrice {
  private final RestClient upstream;

  BrokenPrice(Upstream upstream) {
    this.upstream =
        RestClient.builder()
            .baseUrl(upstream.url())
            .requestFactory(new JdkClientHttpRequestFactory())
            .defaultStatusHandler(
                status -> status.value() == 404,
                (request, response) -> {
                  throw BadInput.notFound("There is no item of that name.");
                })
            .build();
  }

  @GetMapping("/broken/price")
  Mono<Reply> price(Visit visit, @RequestParam String item) {
    upstream.get().uri("/price/{item}", BadInput.word("item", item)).retrieve().body(String.class);
    return Mono.just(visit.done());
  }
}
