import io.helidon.common.reactive.Multi;
import io.helidon.common.reactive.Single;
import io.helidon.webserver.Handler;
import io.helidon.webserver.Routing;
import io.helidon.webserver.ServerRequest;
import io.helidon.webserver.ServerResponse;
import io.helidon.webserver.Service;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Exchanger;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

class Routes implements Service {
  final Exchanger<String> exchanger = new Exchanger<>();
  final ExecutorService pool = Executors.newFixedThreadPool(8);

  String exchange() {
    try {
      return exchanger.exchange("");
    } catch (InterruptedException e) {
      return "";
    }
  }

  @Override
  public void update(Routing.Rules rules) {
    exchange(); // silent: rules are made at start-up
    rules
        .get("/a", (request, response) -> response.send(exchange())) // finds BlockingCallOnEventLoop
        .post("/b", this::handle) // finds BlockingCallOnEventLoop
        .any(new Slow());
  }

  private void handle(ServerRequest request, ServerResponse response) {
    response.send(exchange());
  }

  class Slow implements Handler {
    @Override
    public void accept(ServerRequest request, ServerResponse response) {
      pool.submit(() -> response.send(exchange())); // silent: a pool
      response.send(exchange()); // finds BlockingCallOnEventLoop
    }
  }

  Single<String> onPool(Single<String> source) {
    return source.observeOn(pool).map(text -> text + exchange()); // silent: a pool
  }

  Single<String> fromFuture() {
    return Single.create(CompletableFuture.supplyAsync(() -> exchange())); // silent: the common pool
  }

  Multi<String> signals(Multi<String> source) {
    return source.map(text -> text + exchange()); // finds BlockingCallOnEventLoop
  }
}
