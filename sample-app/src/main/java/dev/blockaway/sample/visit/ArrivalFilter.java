package dev.blockaway.sample.visit;

import java.time.Instant;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Notes when a thread began to work on a request, before any other filter runs. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ArrivalFilter implements WebFilter {
  private static final String STARTED_AT = ArrivalFilter.class.getName();

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    exchange.getAttributes().put(STARTED_AT, Instant.now());
    return chain.filter(exchange);
  }

  static Instant startedAt(ServerWebExchange exchange) {
    return exchange.getRequiredAttribute(STARTED_AT);
  }
}
