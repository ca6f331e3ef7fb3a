package dev.blockaway.checker;

import org.junit.jupiter.api.Test;

/** What WebFlux calls on the event loop of its server. */
class WebFluxContextTest {
  private static final String SERVLETS = "package jakarta.servlet; interface Servlet {}";

  @Test
  void ignoresControllerOfTheServletStyleBesideServlets() {
    Page.check(
        """
        @GetMapping
        String get() {
          slow();
          return "";
        }
        """,
        SERVLETS);
  }

  @Test
  void ignoresControllerOfTheServletStyleThatNoApplicationInSightHas() {
    Page.check(
        """
        @GetMapping
        String get() {
          slow();
          return "";
        }
        """);
  }

  @Test
  void flagsPlainHandlerBesideAReactiveOneAndServlets() {
    Page.check(
        """
        @GetMapping("/plain")
        String plain() {
          // BUG: Diagnostic contains: also those that return a plain value
          slow();
          return "";
        }

        @GetMapping("/reactive")
        Flux<String> reactive() {
          return Flux.empty();
        }
        """,
        SERVLETS);
  }

  @Test
  void ignoresControllerBesideDispatcherServlet() {
    Page.check(
        """
        @GetMapping
        Mono<String> get() {
          slow();
          return Mono.just("");
        }
        """,
        "package org.springframework.web.servlet; class DispatcherServlet {}");
  }

  @Test
  void flagsHandlerThatReturnsAMono() {
    Page.check(
        """
        @GetMapping
        Mono<String> get() {
          // BUG: Diagnostic contains: WebFlux calls controllers on the event loop
          slow();
          return Mono.just("");
        }
        """);
  }

  @Test
  void flagsPlainHandlerBesideAReactiveOne() {
    Page.check(
        """
        @GetMapping("/plain")
        String plain() {
          // BUG: Diagnostic contains: also those that return a plain value
          slow();
          return "";
        }

        @GetMapping("/reactive")
        Flux<String> reactive() {
          return Flux.empty();
        }
        """);
  }

  @Test
  void flagsHandlersOfEveryMappingAnnotation() {
    Page.check(
        """
        @RequestMapping("/request")
        Mono<Integer> request() {
          // BUG: Diagnostic contains: LockSupport.park
          return Mono.just(slow());
        }

        @PostMapping
        Mono<Integer> post() {
          // BUG: Diagnostic contains: LockSupport.park
          return Mono.just(slow());
        }

        @PatchMapping
        Mono<Integer> patch() {
          // BUG: Diagnostic contains: LockSupport.park
          return Mono.just(slow());
        }
        """);
  }

  @Test
  void flagsHandlerWhoseMappingIsOnTheInterface() {
    Page.check(
        """
        interface Api {
          @GetMapping
          Mono<Integer> get();
        }

        static class Controller implements Api {
          @Override
          public Mono<Integer> get() {
            // BUG: Diagnostic contains: WebFlux calls controllers
            return Mono.just(slow());
          }
        }
        """);
  }

  @Test
  void flagsExceptionHandler() {
    Page.check(
        """
        @ExceptionHandler
        Mono<Integer> fail(IllegalStateException e) {
          // BUG: Diagnostic contains: exception handlers run on the thread that signalled
          return Mono.just(slow());
        }
        """);
  }

  @Test
  void flagsModelAttribute() {
    Page.check(
        """
        @ModelAttribute
        Mono<Integer> user() {
          // BUG: Diagnostic contains: fills the model
          return Mono.just(slow());
        }
        """);
  }

  @Test
  void flagsWebFilter() {
    Program.check(
        """
        import org.springframework.web.server.*;
        import reactor.core.publisher.Mono;

        class Filter implements WebFilter {
          @Override
          public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
            // BUG: Diagnostic contains: Mono.block
            Mono.just(1).block();
            return chain.filter(exchange);
          }
        }
        """);
  }

  @Test
  void ignoresMethodOfTheSameNameThatIsNoFilter() {
    Program.check(
        """
        import org.springframework.web.server.*;
        import reactor.core.publisher.Mono;

        class Filter {
          public void filter(ServerWebExchange exchange, WebFilterChain chain) {
            Mono.just(1).block();
          }
        }
        """);
  }

  @Test
  void flagsFunctionalRouteAndItsFilters() {
    checkRoutes(
        """
        return RouterFunctions.route()
            // BUG: Diagnostic contains: functional route
            .GET("/a", request -> ok(slow()))
            // BUG: Diagnostic contains: functional filters
            .before(request -> ServerRequest.from(request).attribute("a", slow()).build())
            .build();
        """);
  }

  @Test
  void flagsMethodThatIsARoute() {
    Page.check(
        """
        static Mono<ServerResponse> handle(ServerRequest request) {
          // BUG: Diagnostic contains: LockSupport.park
          slow();
          return ServerResponse.ok().build();
        }
        """
            .replace("Server", "org.springframework.web.reactive.function.server.Server"));
  }

  @Test
  void ignoresRoutesThatBlockWhileTheyAreBuilt() {
    checkRoutes(
        """
        slow();
        return RouterFunctions.route().path("/a", routes -> slow()).build();
        """);
  }

  @Test
  void ignoresFunctionalRouteThatHandsOff() {
    checkRoutes(
        """
        return RouterFunctions.route()
            .GET(
                "/a",
                request ->
                    Mono.fromCallable(() -> slow())
                        .subscribeOn(Schedulers.boundedElastic())
                        .flatMap(v -> ServerResponse.ok().build()))
            .build();
        """);
  }

  private static void checkRoutes(String body) {
    Program.check(
        """
        import java.util.concurrent.locks.LockSupport;
        import org.springframework.context.annotation.Bean;
        import org.springframework.web.reactive.function.server.*;
        import reactor.core.publisher.Mono;
        import reactor.core.scheduler.Schedulers;

        class Routes {
          static int slow() {
            LockSupport.park();
            return 1;
          }

          static Mono<ServerResponse> ok(int value) {
            return ServerResponse.ok().build();
          }

          @Bean
          RouterFunction<ServerResponse> routes() {
        %s
          }
        }
        """
            .formatted(body.indent(4)));
  }

  @Test
  void flagsWebSocketHandler() {
    Program.check(
        """
        import org.springframework.web.reactive.socket.*;
        import reactor.core.publisher.Mono;

        class Echo implements WebSocketHandler {
          @Override
          public Mono<Void> handle(WebSocketSession session) {
            // BUG: Diagnostic contains: Mono.block
            Mono.just(1).block();
            return session.close();
          }
        }
        """);
  }

  @Test
  void flagsClientFilterAndStatusHandler() {
    Page.check(
        """
        WebClient client =
            WebClient.builder()
                .filter(
                    (request, next) -> {
                      // BUG: Diagnostic contains: LockSupport.park
                      slow();
                      return next.exchange(request);
                    })
                .defaultStatusHandler(
                    status -> status.isError(),
                    // BUG: Diagnostic contains: event loop of the HTTP client
                    response -> Mono.error(new IllegalStateException("" + slow())))
                .build();
        """);
  }

  @Test
  void flagsCustomizersThatRunInAHandler() {
    Page.checkHandler(
        """
        return WebClient.create()
            .get()
            // BUG: Diagnostic contains: LockSupport.park
            .uri(builder -> builder.port(slow()).build())
            .retrieve()
            .bodyToMono(String.class);
        """);
  }

  @Test
  void flagsFilterThatABeanMethodReturns() {
    Page.check(
        """
        @org.springframework.context.annotation.Bean
        org.springframework.web.server.WebFilter filter() {
          return (exchange, chain) -> {
            // BUG: Diagnostic contains: LockSupport.park
            slow();
            return chain.filter(exchange);
          };
        }
        """);
  }

  @Test
  void ignoresExceptionHandlerOfTheServletStyle() {
    Page.check(
        """
        @ExceptionHandler
        String fail(IllegalStateException e) {
          return "" + slow();
        }
        """);
  }
}
