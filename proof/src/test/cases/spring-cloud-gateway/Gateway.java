import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.factory.AbstractGatewayFilterFactory;
import org.springframework.cloud.gateway.filter.factory.rewrite.RewriteFunction;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.cloud.gateway.filter.ratelimit.KeyResolver;
import org.springframework.cloud.gateway.handler.predicate.AbstractRoutePredicateFactory;
import org.springframework.cloud.gateway.handler.predicate.GatewayPredicate;
import org.springframework.cloud.gateway.route.RouteDefinition;
import org.springframework.cloud.gateway.route.RouteDefinitionRepository;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class Gateway {
  static String ask(String path) {
    try {
      HttpRequest request = HttpRequest.newBuilder(URI.create(path)).build();
      return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    } catch (IOException | InterruptedException e) {
      return "";
    }
  }

  static class AuthFilter implements GlobalFilter, Ordered {
    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
      ask("/token"); // finds BlockingCallOnEventLoop
      return chain
          .filter(exchange)
          .then(Mono.fromRunnable(() -> ask("/audit"))); // finds BlockingCallOnEventLoop
    }

    @Override
    public int getOrder() {
      return 0;
    }
  }

  static class OffloadedFilter implements GlobalFilter {
    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
      return Mono.fromCallable(() -> ask("/token")) // silent: boundedElastic
          .subscribeOn(Schedulers.boundedElastic())
          .flatMap(token -> chain.filter(exchange));
    }
  }

  abstract static class Named implements GatewayFilter {}

  static class BelowNamed extends Named {
    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
      return ask("/token").isEmpty() ? Mono.empty() : chain.filter(exchange); // finds BlockingCallOnEventLoop
    }
  }

  static class AuditFactory extends AbstractGatewayFilterFactory<AuditFactory.Config> {
    record Config(String path) {}

    @Override
    public GatewayFilter apply(Config config) {
      String atStart = ask(config.path()); // silent: routes are built once
      return (exchange, chain) -> {
        ask(config.path() + atStart); // finds BlockingCallOnEventLoop
        return chain.filter(exchange);
      };
    }
  }

  static class HostFactory extends AbstractRoutePredicateFactory<HostFactory.Config> {
    static class Config {}

    HostFactory() {
      super(Config.class);
    }

    @Override
    public Predicate<ServerWebExchange> apply(Config config) {
      return exchange -> ask("/hosts").contains(exchange.getRequest().getId()); // finds BlockingCallOnEventLoop
    }
  }

  static class PathFactory extends AbstractRoutePredicateFactory<HostFactory.Config> {
    PathFactory() {
      super(HostFactory.Config.class);
    }

    @Override
    public Predicate<ServerWebExchange> apply(HostFactory.Config config) {
      return new GatewayPredicate() {
        @Override
        public boolean test(ServerWebExchange exchange) {
          return ask("/paths").isEmpty(); // finds BlockingCallOnEventLoop
        }
      };
    }
  }

  @Bean
  KeyResolver userKey() {
    ask("/users"); // silent: beans are made at start-up
    return exchange -> Mono.just(ask("/users")); // finds BlockingCallOnEventLoop
  }

  @Bean
  KeyResolver offloadedKey() {
    return exchange ->
        Mono.fromCallable(() -> ask("/users")).subscribeOn(Schedulers.boundedElastic()); // silent: boundedElastic
  }

  @Bean
  RouteLocator routes(RouteLocatorBuilder routes, RewriteFunction<String, String> rewrite) {
    return routes
        .routes()
        .route(r -> r.path(ask("/paths")).uri("http://localhost")) // silent: routes are built once
        .route(
            "second",
            r ->
                r.predicate(exchange -> ask("/hosts").isEmpty()) // finds BlockingCallOnEventLoop
                    .filters(
                        f ->
                            f.filter(
                                    (exchange, chain) -> {
                                      ask("/token"); // finds BlockingCallOnEventLoop
                                      return chain.filter(exchange);
                                    })
                                .modifyResponseBody(
                                    String.class,
                                    String.class,
                                    (exchange, body) -> Mono.just(ask(body))) // finds BlockingCallOnEventLoop
                                .changeRequestUri(
                                    exchange -> Optional.of(URI.create(ask("/uri")))) // finds BlockingCallOnEventLoop
                                .modifyRequestBody(String.class, String.class, rewrite))
                    .uri("http://localhost"))
        .build();
  }

  static class Headers implements HttpHeadersFilter {
    @Override
    public HttpHeaders filter(HttpHeaders headers, ServerWebExchange exchange) {
      headers.add("token", ask("/token")); // finds BlockingCallOnEventLoop
      return headers;
    }
  }

  static class Definitions implements RouteDefinitionRepository {
    @Override
    public Flux<RouteDefinition> getRouteDefinitions() {
      return Flux.defer(() -> Flux.just(new RouteDefinition(ask("/routes")))) // silent: boundedElastic
          .subscribeOn(Schedulers.boundedElastic());
    }

    @Override
    public Mono<Void> save(Mono<RouteDefinition> route) {
      return route.flatMap(definition -> Mono.fromRunnable(() -> ask("/routes"))); // finds BlockingCallOnEventLoop
    }

    @Override
    public Mono<Void> delete(Mono<String> route) {
      ask("/routes"); // finds BlockingCallOnEventLoop
      return route.then();
    }
  }

  void elsewhere(Consumer<String> consumer) {
    consumer.accept(ask("/token")); // silent: nothing says where this runs
  }
}
