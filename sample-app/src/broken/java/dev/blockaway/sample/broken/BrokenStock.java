package dev.blockaway.sample.broken;

import dev.blockaway.sample.problem.BadInput;
import dev.blockaway.sample.upstream.Upstream;
import dev.blockaway.sample.visit.Reply;
import dev.blockaway.sample.visit.Visit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A remote call behind a proxy that waits for the answer. */
@RestController
class BrokenStock {
  private final Warehouse warehouse;

  BrokenStock(Upstream upstream) {
    this.warehouse = RemoteCall.proxy(Warehouse.class, upstream.url());
  }

  @GetMapping("/broken/stock")
  Mono<Reply> stock(Visit visit, @RequestParam String item) {
    warehouse.stock(BadInput.word("item", item));
    return Mono.just(visit.done());
  }

  /** The warehouse's service; a proxy implements it. */
  interface Warehouse {
    String stock(String item);
  }
}
