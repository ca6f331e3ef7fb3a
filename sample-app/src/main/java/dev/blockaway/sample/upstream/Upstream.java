package dev.blockaway.sample.upstream;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.resources.LoopResources;

/** A service that answers each question after 200 milliseconds, on event loops of its own. */
@Component
public class Upstream implements AutoCloseable {
  private static final Duration DELAY = Duration.ofMillis(200);
  private static final Map<String, String> PRICES = Map.of("tea", "4.20", "coffee", "6.90");
  private static final Map<String, String> STOCK = Map.of("tea", "12", "coffee", "0");

  private final LoopResources loops = LoopResources.create("upstream", 1, true);
  private final DisposableServer server =
      HttpServer.create()
          .runOn(loops)
          .host("127.0.0.1")
          .port(0)
          .route(
              routes ->
                  routes
                      .get("/price/{item}", (in, out) -> answer(out, PRICES.get(in.param("item"))))
                      .get("/stock/{item}", (in, out) -> answer(out, STOCK.get(in.param("item")))))
          .bindNow();

  Upstream() {}

  /** The service's address, without a slash at the end. */
  public String url() {
    return "http://127.0.0.1:" + server.port();
  }

  @Override
  public void close() {
    server.disposeNow();
    loops.dispose();
  }

  private static Mono<Void> answer(HttpServerResponse response, @Nullable String text) {
    return Mono.delay(DELAY)
        .then(text == null ? response.sendNotFound() : response.sendString(Mono.just(text)).then());
  }
}
