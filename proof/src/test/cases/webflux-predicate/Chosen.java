import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.config.BlockingExecutionConfigurer;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Which controllers run on the executor is what a predicate of the program says. */
class Chosen {
  static String slow() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return "";
  }

  record Configuration(AsyncTaskExecutor pool) implements WebFluxConfigurer {
    @Override
    public void configureBlockingExecution(BlockingExecutionConfigurer configurer) {
      configurer
          .setExecutor(pool)
          .setControllerMethodPredicate(method -> method.hasMethodAnnotation(Deprecated.class));
    }
  }

  @RestController
  static class Controller {
    @GetMapping("/a")
    String plain() {
      return slow(); // silent: nobody knows what the predicate says
    }

    @GetMapping("/b")
    Mono<String> reactive() {
      return Mono.just(slow()); // silent: nobody knows what the predicate says
    }

    @GetMapping("/c")
    Mono<String> later() {
      return Mono.just("").map(text -> text + slow()); // silent: it is subscribed to there
    }

    @GetMapping("/d")
    void nothing() {
      slow(); // silent: nobody knows what the predicate says
    }

    @ExceptionHandler
    String failed(ServerWebExchange exchange, IllegalStateException e) {
      return slow(); // finds BlockingCallOnEventLoop
    }
  }

  static class Failure implements WebExceptionHandler {
    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
      slow(); // finds BlockingCallOnEventLoop
      return Mono.empty();
    }
  }

  static class Filter implements WebFilter {
    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
      slow(); // finds BlockingCallOnEventLoop
      return chain.filter(exchange);
    }
  }
}
