import java.io.InputStream;
import java.sql.DriverManager;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class Controllers {
  static String query() {
    try {
      return DriverManager.getConnection("jdbc:h2:tcp://localhost/~/orders").getCatalog();
    } catch (java.sql.SQLException e) {
      return "";
    }
  }

  @RestController
  static class Reactive {
    @GetMapping("/a")
    Mono<String> mono() {
      return Mono.just(query()); // finds BlockingCallOnEventLoop
    }

    @PostMapping("/b")
    Flux<String> flux(Flux<String> body) {
      return body.map(line -> line + query()); // finds BlockingCallOnEventLoop
    }

    @GetMapping("/c")
    String plain() {
      return query(); // finds BlockingCallOnEventLoop
    }

    @RequestMapping("/d")
    ResponseEntity<Mono<String>> entity() {
      return ResponseEntity.ok(Mono.just(query())); // finds BlockingCallOnEventLoop
    }

    @GetMapping("/e")
    CompletableFuture<String> future() {
      return CompletableFuture.completedFuture(query()); // finds BlockingCallOnEventLoop
    }

    @GetMapping("/f")
    Mono<String> offloaded() {
      return Mono.fromCallable(Controllers::query).subscribeOn(Schedulers.boundedElastic()); // silent: boundedElastic
    }

    @GetMapping("/g")
    CompletableFuture<String> async() {
      return CompletableFuture.supplyAsync(Controllers::query); // silent: the common pool
    }

    @ExceptionHandler
    String failed(IllegalStateException failure) {
      return query(); // finds BlockingCallOnEventLoop
    }

    @ModelAttribute
    Mono<String> model() {
      return Mono.fromSupplier(() -> query()); // finds BlockingCallOnEventLoop
    }

    @InitBinder
    void binder(WebDataBinder binder) {
      query(); // finds BlockingCallOnEventLoop
    }
  }

  @RestController
  static class OnlyExchange {
    @DeleteMapping("/h")
    void delete(ServerWebExchange exchange) {
      query(); // finds BlockingCallOnEventLoop
    }

    @GetMapping("/i")
    String plain() {
      return query(); // finds BlockingCallOnEventLoop
    }
  }

  @RestController
  static class OnlyRequest {
    @GetMapping("/j")
    String request(ServerHttpRequest request) {
      return query(); // finds BlockingCallOnEventLoop
    }
  }

  @RestController
  static class OnlySession {
    @GetMapping("/k")
    String session(WebSession session) {
      return query(); // finds BlockingCallOnEventLoop
    }
  }

  @RestController
  static class OnlyFile {
    @PostMapping("/l")
    String upload(@RequestPart FilePart file) {
      return query(); // finds BlockingCallOnEventLoop
    }
  }

  @RestController
  static class NothingTells {
    @GetMapping("/m")
    String plain() {
      return query(); // silent: the same class runs on servlet threads elsewhere
    }
  }

  @ControllerAdvice
  static class Advice {
    @ExceptionHandler
    Mono<ResponseEntity<String>> failed(Exception failure, ServerWebExchange exchange) {
      return Mono.just(ResponseEntity.ok(query())); // finds BlockingCallOnEventLoop
    }
  }

  @ControllerAdvice
  static class AdviceThatNothingTells {
    @ExceptionHandler
    String failed(IllegalStateException failure) {
      return query(); // silent: the same class runs on servlet threads elsewhere
    }

    @ModelAttribute
    String model() {
      return query(); // silent: the same class runs on servlet threads elsewhere
    }

    @InitBinder
    void binder(WebDataBinder binder) {
      query(); // silent: the same class runs on servlet threads elsewhere
    }
  }

  interface Api {
    @GetMapping("/n")
    Mono<String> fromInterface();
  }

  @RestController
  static class Implementation implements Api {
    @Override
    public Mono<String> fromInterface() {
      return Mono.just(query()); // finds BlockingCallOnEventLoop
    }
  }

  static class NoController {
    String helper(ServerWebExchange exchange) {
      return query(); // silent: nobody says that this is called on a loop
    }
  }
}
