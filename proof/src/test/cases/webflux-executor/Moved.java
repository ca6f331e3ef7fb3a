import java.util.concurrent.CompletableFuture;
import org.springframework.boot.SpringApplication;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.config.BlockingExecutionConfigurer;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** A blocking executor takes the controllers that return no reactive type, and nothing else. */
class Moved {
  public static void main(String[] arguments) {
    SpringApplication.run(Moved.class, arguments);
  }

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
      configurer.setExecutor(pool);
    }
  }

  @RestController
  static class Controller {
    @GetMapping("/a")
    String plain() {
      return slow(); // silent: it runs on the pool
    }

    @GetMapping("/b")
    void nothing(ServerWebExchange exchange) {
      slow(); // silent: it runs on the pool
    }

    @GetMapping("/c")
    ResponseEntity<Mono<String>> entity() {
      return ResponseEntity.ok(Mono.just(slow())); // silent: the entity is no reactive type
    }

    @GetMapping("/d")
    Mono<String> reactive() {
      return Mono.just(slow()); // finds BlockingCallOnEventLoop
    }

    @GetMapping("/e")
    CompletableFuture<String> future() {
      return CompletableFuture.completedFuture(slow()); // finds BlockingCallOnEventLoop
    }

    @ExceptionHandler
    String failed(IllegalStateException e) {
      return slow(); // finds BlockingCallOnEventLoop
    }
  }

  @ControllerAdvice
  static class Advice {
    @ExceptionHandler
    String failed(IllegalStateException e) {
      return slow(); // silent: what a controller throws on the pool is handled there
    }

    @ModelAttribute
    String model() {
      return slow(); // finds BlockingCallOnEventLoop
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
