import java.util.concurrent.Semaphore;
import java.util.concurrent.CompletableFuture;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.reactive.config.WebFluxConfigurer;

/** No servlet container can run this program. */
class Plain {
  static final Semaphore PERMITS = new Semaphore(1);

  public static void main(String[] arguments) {
    SpringApplication.run(Plain.class, arguments);
  }

  static String acquire() {
    PERMITS.acquireUninterruptibly();
    return "";
  }

  @RestController
  static class Controller {
    @GetMapping("/a")
    String plain() {
      return acquire(); // finds BlockingCallOnEventLoop
    }

    @PostMapping("/b")
    void nothing(String body) {
      acquire(); // finds BlockingCallOnEventLoop
    }

    @GetMapping("/c")
    CompletableFuture<String> future() {
      String text = acquire(); // finds BlockingCallOnEventLoop
      return CompletableFuture.supplyAsync(() -> text + acquire()); // silent: the common pool
    }

    String unmapped() {
      return acquire(); // silent: nobody knows who calls it
    }
  }

  @ControllerAdvice
  static class Advice {
    @ExceptionHandler
    String failed(IllegalStateException failure) {
      return acquire(); // finds BlockingCallOnEventLoop
    }

    @ModelAttribute
    String model() {
      return acquire(); // finds BlockingCallOnEventLoop
    }

    @InitBinder
    void binder(WebDataBinder binder) {
      acquire(); // finds BlockingCallOnEventLoop
    }

    String helper() {
      return acquire(); // silent: nobody knows who calls it
    }
  }

  static class Configuration implements WebFluxConfigurer {
    @Bean
    String text() {
      return acquire(); // silent: beans are made at start-up
    }
  }
}
