import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.HttpServerFilter;
import io.micronaut.http.filter.ServerFilterChain;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.Async;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.websocket.annotation.OnMessage;
import io.micronaut.websocket.annotation.ServerWebSocket;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javax.sql.DataSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

class Controllers {
  DataSource dataSource;

  String query() {
    try {
      return dataSource.getConnection().getCatalog();
    } catch (SQLException e) {
      return "";
    }
  }

  @Controller("/a")
  class OnLoop {
    @Get
    String plain() {
      return query(); // finds BlockingCallOnEventLoop
    }

    @Post
    Mono<String> mono(String body) {
      return Mono.fromCallable(() -> query()); // finds BlockingCallOnEventLoop
    }

    @Get("/b")
    CompletionStage<String> stage() {
      return CompletableFuture.completedFuture(query()); // finds BlockingCallOnEventLoop
    }

    @Get("/c")
    CompletableFuture<String> async() {
      return CompletableFuture.supplyAsync(() -> query()) // silent: the common pool
          .thenApply(text -> text + query()); // finds IneffectiveScheduler
    }

    @Get("/d")
    @ExecuteOn(TaskExecutors.BLOCKING)
    String executed() {
      return query(); // silent: @ExecuteOn
    }

    @Error
    HttpResponse<String> failed(IllegalStateException failure) {
      return HttpResponse.ok(query()); // finds BlockingCallOnEventLoop
    }

    @Scheduled(fixedDelay = "10s")
    void job() {
      query(); // silent: a scheduler thread
    }
  }

  @Controller("/e")
  @ExecuteOn(TaskExecutors.IO)
  class OnPool {
    @Get
    String plain() {
      return query(); // silent: the class says @ExecuteOn
    }
  }

  interface Api {
    @Get("/f")
    String fromInterface();
  }

  @Controller
  class Implementation implements Api {
    @Override
    public String fromInterface() {
      return query(); // finds BlockingCallOnEventLoop
    }
  }

  @ServerFilter("/**")
  class Filter {
    @RequestFilter
    void check(HttpRequest<?> request) {
      query(); // finds BlockingCallOnEventLoop
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void checkOnPool(HttpRequest<?> request) {
      query(); // silent: @ExecuteOn
    }
  }

  class ClassicFilter implements HttpServerFilter {
    @Override
    public Publisher<MutableHttpResponse<?>> doFilter(
        HttpRequest<?> request, ServerFilterChain chain) {
      query(); // finds BlockingCallOnEventLoop
      return chain.proceed(request);
    }
  }

  @ServerWebSocket("/chat")
  class Chat {
    @OnMessage
    void message(String text) {
      query(); // finds BlockingCallOnEventLoop
    }
  }

  class Mailer {
    @Async
    void send() {
      query(); // silent: @Async
    }
  }

  @Controller("/g")
  class Mailing {
    Mailer mailer;

    @Get
    void send() {
      mailer.send(); // silent: the proxy hands it to an executor
    }
  }
}
