import java.util.concurrent.Semaphore;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import org.reactivestreams.Publisher;

class Servers {
  static final Semaphore PERMITS = new Semaphore(1);

  static String acquire() {
    PERMITS.acquireUninterruptibly();
    return "";
  }

  HttpServer server() {
    return HttpServer.create()
        .doOnConnection(connection -> acquire()) // finds BlockingCallOnEventLoop
        .route(
            routes -> {
              acquire(); // silent: routes are made at start-up
              routes
                  .get("/a", (request, response) -> response.sendString(Mono.just(acquire()))) // finds BlockingCallOnEventLoop
                  .post("/b", Servers::handle)
                  .get(
                      "/c",
                      (request, response) ->
                          response.sendString(
                              Mono.fromCallable(() -> acquire()) // silent: boundedElastic
                                  .subscribeOn(Schedulers.boundedElastic())));
            });
  }

  private static Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response) {
    return response.sendString(Mono.just(acquire())); // finds BlockingCallOnEventLoop
  }

  HttpClient client() {
    acquire(); // silent: nothing says where this runs
    return HttpClient.create()
        .doOnRequest((request, connection) -> acquire()) // finds BlockingCallOnEventLoop
        .doOnResponse((response, connection) -> acquire()); // finds BlockingCallOnEventLoop
  }
}
