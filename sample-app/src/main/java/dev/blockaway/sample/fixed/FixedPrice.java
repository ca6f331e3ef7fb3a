package dev.blockaway.sample.fixed;

import dev.blockaway.sample.problem.BadInput;
import dev.blockaway.sample.visit.Reply;
import dev.blockaway.sample.visit.Visit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** A price from another service, asked with WebClient. */
@RestController
class FixedPrice {
  private final WebClient upstream;

  FixedPrice(WebClient upstream) {
    this.upstream = upstream;
  }

  @GetMapping("/fixed/price")
  Mono<Reply> price(Visit visit, @RequestParam String item) {
    return upstream
        .get()
        .uri("/price/{item}", BadInput.word("item", item))
        .retrieve()
        .bodyToMono(String.class)
        .map(price -> visit.done());
  }
}
