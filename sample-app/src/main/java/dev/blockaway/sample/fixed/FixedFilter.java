package dev.blockaway.sample.fixed;

import dev.blockaway.sample.database.Users;
import dev.blockaway.sample.visit.Reply;
import dev.blockaway.sample.visit.Visit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** A filter that goes on when the database has answered. */
@RestController
class FixedFilter implements WebFilter {
  private final Users users;

  FixedFilter(Users users) {
    this.users = users;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    if (!exchange.getRequest().getPath().value().equals("/fixed/filter")) {
      return chain.filter(exchange);
    }
    return users.find("ada").flatMap(user -> chain.filter(exchange));
  }

  @GetMapping("/fixed/filter")
  Mono<Reply> filtered(Visit visit) {
    return Mono.just(visit.done());
  }
}
