import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** With both stacks on the class path Spring Boot starts the one of servlets. */
class Mvc {
  @RestController
  static class Controller {
    JdbcTemplate jdbc;
    WebClient client;

    @GetMapping("/a")
    String plain(Model model) {
      return jdbc.queryForObject("select 1", String.class); // silent: a servlet thread
    }

    @GetMapping("/b")
    Mono<String> mono() {
      return Mono.just(jdbc.queryForObject("select 1", String.class)); // silent: a servlet thread
    }

    @GetMapping("/c")
    String blocked() {
      return client.get().retrieve().bodyToMono(String.class).block(); // silent: a servlet thread
    }

    @PostMapping("/d")
    Callable<String> callable(HttpServletRequest request) {
      return () -> jdbc.queryForObject("select 1", String.class); // silent: a task executor
    }

    @ModelAttribute
    String model() {
      return jdbc.queryForObject("select 1", String.class); // silent: a servlet thread
    }

    @ExceptionHandler
    String failed(Exception failure) {
      return jdbc.queryForObject("select 1", String.class); // silent: a servlet thread
    }

    @GetMapping("/e")
    Mono<String> afterTheClient() {
      return client
          .get()
          .retrieve()
          .bodyToMono(String.class)
          .map(text -> jdbc.queryForObject(text, String.class)); // finds BlockingCallOnEventLoop
    }

    @GetMapping("/f")
    Flux<String> everySecond() {
      return Flux.interval(java.time.Duration.ofSeconds(1))
          .map(tick -> jdbc.queryForObject("select 1", String.class)); // finds BlockingCallOnEventLoop
    }

    @GetMapping("/g")
    Mono<String> handled() {
      return client
          .get()
          .exchangeToMono(r -> Mono.just(jdbc.queryForObject("select 1", String.class))); // finds BlockingCallOnEventLoop
    }
  }

  static class Interceptor implements HandlerInterceptor {
    JdbcTemplate jdbc;

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object h) {
      return jdbc.queryForObject("select 1", Boolean.class); // silent: a servlet thread
    }
  }

  static class Handler implements HandlerFunction<ServerResponse> {
    JdbcTemplate jdbc;

    @Override
    public ServerResponse handle(ServerRequest request) {
      return ServerResponse.ok().body(jdbc.queryForObject("select 1", String.class)); // silent: a servlet thread
    }
  }

  RouterFunction<ServerResponse> routes(JdbcTemplate jdbc) {
    return RouterFunctions.route()
        .GET("/h", request -> ServerResponse.ok().body(jdbc.queryForList("select 1"))) // silent: a servlet thread
        .build();
  }
}
