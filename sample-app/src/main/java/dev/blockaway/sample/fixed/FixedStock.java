package dev.blockaway.sample.fixed;

import dev.blockaway.sample.problem.BadInput;
import dev.blockaway.sample.visit.Reply;
import dev.blockaway.sample.visit.Visit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.support.WebClientAdapter;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import reactor.core.publisher.Mono;

/** A remote call behind a proxy that returns a Mono. */
@RestController
class FixedStock {
  private final Warehouse warehouse;

  FixedStock(WebClient upstream) {
    this.warehouse =
        HttpServiceProxyFactory.builderFor(WebClientAdapter.create(upstream))
            .build()
            .createClient(Warehouse.class);
  }

  @GetMapping("/fixed/stock")
  Mono<Reply> stock(Visit visit, @RequestParam String item) {
    return warehouse.stock(BadInput.word("item", item)).map(stock -> visit.done());
  }

  /** The warehouse's service; a proxy implements it. */
  interface Warehouse {
    @GetExchange("/stock/{item}")
    Mono<String> stock(@PathVariable String item);
  }
}
