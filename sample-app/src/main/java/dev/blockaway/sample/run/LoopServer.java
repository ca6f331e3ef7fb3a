package dev.blockaway.sample.run;

import java.net.URI;
import java.time.Duration;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.resources.LoopResources;

/**
 * A second server for one run: the same handlers, on as many event loops as asked for. The page
 * stays alive while its loops stand still.
 */
final class LoopServer {
  private final DisposableServer server;
  private final LoopResources loops;

  private LoopServer(DisposableServer server, LoopResources loops) {
    this.server = server;
    this.loops = loops;
  }

  static Mono<LoopServer> start(HttpHandler handler, int count) {
    LoopResources loops = LoopResources.create("loop", count, true);
    return HttpServer.create()
        .host("127.0.0.1")
        .port(0)
        .runOn(loops)
        .handle(new ReactorHttpHandlerAdapter(handler))
        .bind()
        .map(server -> new LoopServer(server, loops));
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  Mono<Void> stop() {
    server.dispose();
    return loops.disposeLater(Duration.ZERO, Duration.ofSeconds(5));
  }
}
