import jakarta.annotation.PostConstruct;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What serves no request may block, also in a class that has an event-loop method. */
class StartUp implements ApplicationRunner, InitializingBean, WebFilter {
  static final Semaphore PERMITS = new Semaphore(1);

  static {
    acquire(); // silent: a class is loaded once
  }

  final Mailer mailer;

  StartUp(Mailer mailer) {
    this.mailer = mailer;
    acquire(); // silent: beans are made at start-up
  }

  static String acquire() {
    PERMITS.acquireUninterruptibly();
    return "";
  }

  public static void main(String[] arguments) {
    acquire(); // silent: the main thread
  }

  @Override
  public void run(ApplicationArguments arguments) {
    Mono.fromCallable(() -> acquire()).block(); // silent: the main thread
  }

  @Override
  public void afterPropertiesSet() {
    acquire(); // silent: beans are made at start-up
  }

  @PostConstruct
  void prepare() {
    acquire(); // silent: beans are made at start-up
  }

  @Bean
  Mono<String> bean() {
    return Mono.just(acquire()); // silent: beans are made at start-up
  }

  @Scheduled(fixedDelay = 10)
  Mono<Void> job() {
    acquire(); // silent: a scheduler thread
    return Mono.empty();
  }

  @Test
  void test() {
    Flux.just("a").doOnNext(text -> acquire()).blockLast(); // silent: the thread of the test runner
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    acquire(); // finds BlockingCallOnEventLoop
    mailer.send(); // silent: @Async hands it to an executor
    mailer.sendNow(); // finds BlockingCallOnEventLoop
    return chain.filter(exchange).doFinally(signal -> acquire()); // finds BlockingCallOnEventLoop
  }

  static class Mailer {
    @Async
    public void send() {
      acquire(); // silent: a task executor
    }

    public void sendNow() {
      acquire();
    }
  }

  abstract static class Server implements SmartLifecycle {
    @Override
    public void start() {
      acquire(); // silent: runs at start-up
    }
  }
}
