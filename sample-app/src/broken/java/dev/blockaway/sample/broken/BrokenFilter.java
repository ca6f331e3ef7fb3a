package dev.blockaway.sample.broken;

import dev.blockaway.sample.database.History;
import dev.blockaway.sample.visit.Reply;
import dev.blockaway.sample.visit.Visit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** A filter that waits for the database before it goes on. */
@RestController
class BrokenFilter implements WebFilter {
  private final History history;

  BrokenFilter(History history) {
    this.history = history;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    if (exchange.getRequest().getPath().value().equals("/broken/filter")) {
      history.of("ada");
    }
    return chain.filter(exchange);
  }

  @GetMapping("/broken/filter")
  Mono<Reply> filtered(Visit visit) {
    return Mono.just(visit.done());
  }
}
