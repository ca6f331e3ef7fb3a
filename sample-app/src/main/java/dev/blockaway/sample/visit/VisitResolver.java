package dev.blockaway.sample.visit;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Gives handlers their {@link Visit}. */
@Configuration(proxyBeanMethods = false)
class VisitResolver implements WebFluxConfigurer, HandlerMethodArgumentResolver {
  @Override
  public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
    configurer.addCustomResolver(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Visit.class;
  }

  @Override
  public Mono<Object> resolveArgument(
      MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
    ServerHttpRequest request = exchange.getRequest();
    return Mono.fromSupplier(
        () ->
            Visit.of(
                request.getQueryParams().getFirst("request"),
                request.getHeaders().getFirst(Visit.SENT_AT),
                ArrivalFilter.startedAt(exchange)));
  }
}
