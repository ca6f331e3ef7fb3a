package dev.blockaway.sample.fixed;

import dev.blockaway.sample.problem.BadInput;
import dev.blockaway.sample.visit.Reply;
import dev.blockaway.sample.visit.Visit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** Two questions to another service at once, and a callback for both answers. */
@RestController
class FixedGather {
  private final WebClient upstream;

  FixedGather(WebClient upstream) {
    this.upstream = upstream;
  }

  @GetMapping("/fixed/gather")
  Mono<Reply> gather(Visit visit, @RequestParam String item) {
    String checked = BadInput.word("item", item);
    return Mono.zip(ask("/price/", checked), ask("/stock/", checked)).map(both -> visit.done());
  }

  private Mono<String> ask(String path, String item) {
    return upstream.get().uri(path + "{item}", item).retrieve().bodyToMono(String.class);
  }
}
