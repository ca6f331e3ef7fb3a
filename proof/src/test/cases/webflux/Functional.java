import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.codec.AbstractDecoder;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.util.MimeType;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.WebSocketSession;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class Functional {
  static String lookUp(String host) {
    try {
      return InetAddress.getByName(host).getHostAddress();
    } catch (IOException e) {
      return "";
    }
  }

  static class Orders {
    Mono<ServerResponse> list(ServerRequest request) {
      return ServerResponse.ok().bodyValue(lookUp("orders")); // finds BlockingCallOnEventLoop
    }

    Mono<ServerResponse> get(ServerRequest request) {
      return Mono.fromCallable(() -> lookUp("orders")) // silent: boundedElastic
          .subscribeOn(Schedulers.boundedElastic())
          .flatMap(ServerResponse.ok()::bodyValue);
    }
  }

  @Bean
  RouterFunction<ServerResponse> routes(Orders orders) {
    return RouterFunctions.route()
        .GET("/orders", orders::list)
        .GET("/orders/{id}", orders::get)
        .POST("/orders", request -> ServerResponse.ok().bodyValue(lookUp("orders"))) // finds BlockingCallOnEventLoop
        .before(
            request -> {
              lookUp("before"); // finds BlockingCallOnEventLoop
              return request;
            })
        .after((request, response) -> lookUp("after").isEmpty() ? null : response) // finds BlockingCallOnEventLoop
        .filter((request, next) -> lookUp("filter").isEmpty() ? Mono.empty() : next.handle(request)) // finds BlockingCallOnEventLoop
        .nest(
            RequestPredicates.path(lookUp("nest")), // silent: routes are built once
            nested -> {
              lookUp("nested"); // silent: routes are built once
              nested.GET("/x", request -> ServerResponse.ok().bodyValue(lookUp("x"))); // finds BlockingCallOnEventLoop
            })
        .build();
  }

  static class Handler implements HandlerFunction<ServerResponse> {
    @Override
    public Mono<ServerResponse> handle(ServerRequest request) {
      return ServerResponse.ok().bodyValue(lookUp("handler")); // finds BlockingCallOnEventLoop
    }
  }

  static class Filter implements WebFilter {
    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
      lookUp("filter"); // finds BlockingCallOnEventLoop
      return chain.filter(exchange).doFinally(signal -> lookUp("end")); // finds BlockingCallOnEventLoop
    }
  }

  static class Failures implements WebExceptionHandler {
    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
      lookUp("failure"); // finds BlockingCallOnEventLoop
      return Mono.empty();
    }
  }

  static class Users implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return lookUp("supports").isEmpty(); // silent: asked once for each parameter, and remembered
    }

    @Override
    public Mono<Object> resolveArgument(
        MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
      return Mono.just(lookUp("user")); // finds BlockingCallOnEventLoop
    }
  }

  static class Chat implements WebSocketHandler {
    @Override
    public Mono<Void> handle(WebSocketSession session) {
      return session.send(session.receive().map(m -> session.textMessage(lookUp("chat")))); // finds BlockingCallOnEventLoop
    }
  }

  static class Lines extends AbstractDecoder<String> {
    @Override
    public Flux<String> decode(
        Publisher<DataBuffer> input, ResolvableType type, MimeType mime, Map<String, Object> hints) {
      lookUp("lines"); // finds BlockingCallOnEventLoop
      return Flux.empty();
    }
  }

  static class Token implements ExchangeFilterFunction {
    @Override
    public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
      lookUp("token"); // finds BlockingCallOnEventLoop
      return next.exchange(request);
    }
  }

  Mono<String> client(WebClient client) {
    return client
        .get()
        .uri(uri -> uri.host(lookUp("uri")).build()) // finds BlockingCallInReactiveMethod
        .exchangeToMono(response -> Mono.just(lookUp("response"))) // finds BlockingCallOnEventLoop
        .publishOn(Schedulers.boundedElastic())
        .map(text -> text + lookUp("after")); // silent: boundedElastic
  }

  Mono<String> file(ServerRequest request) {
    return request
        .bodyToMono(String.class)
        .flatMap(
            name ->
                Mono.fromCallable(() -> Files.readString(Path.of(name), StandardCharsets.UTF_8)) // silent: boundedElastic
                    .subscribeOn(Schedulers.boundedElastic()));
  }
}
