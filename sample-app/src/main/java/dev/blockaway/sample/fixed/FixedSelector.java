package dev.blockaway.sample.fixed;

import dev.blockaway.sample.database.History;
import dev.blockaway.sample.selector.Exchange;
import dev.blockaway.sample.selector.Handler;
import dev.blockaway.sample.selector.SelectorServer;
import dev.blockaway.sample.visit.Reply;
import dev.blockaway.sample.visit.Visit;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** A hand-written server whose handler asks the database on threads of its own. */
@RestController
class FixedSelector implements AutoCloseable {
  private final WebClient client;
  private final ExecutorService threads = Executors.newFixedThreadPool(16);
  private final SelectorServer server;

  FixedSelector(WebClient client, History history) {
    this.client = client;
    this.server = SelectorServer.start("fixed-selector", new OffLoading(history, threads));
  }

  @GetMapping("/fixed/selector")
  Mono<Reply> selector(Visit visit) {
    return server.ask(client, visit);
  }

  @Override
  public void close() throws IOException {
    server.close();
    threads.shutdown();
  }

  /** Gives each request to another thread. */
  record OffLoading(History history, ExecutorService threads) implements Handler {
    @Override
    public void handle(Exchange exchange) {
      threads.execute(
          () -> {
            history.of("ada");
            exchange.done();
          });
    }
  }
}
