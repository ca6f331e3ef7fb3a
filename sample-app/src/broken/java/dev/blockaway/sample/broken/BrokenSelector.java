package dev.blockaway.sample.broken;

import dev.blockaway.sample.database.History;
import dev.blockaway.sample.selector.Exchange;
import dev.blockaway.sample.selector.Handler;
import dev.blockaway.sample.selector.SelectorServer;
import dev.blockaway.sample.visit.Reply;
import dev.blockaway.sample.visit.Visit;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** A hand-written server whose handler asks the database on its one thread. */
@RestController
class BrokenSelector implements AutoCloseable {
  private final WebClient client;
  private final SelectorServer server;

  BrokenSelector(WebClient client, History history) {
    this.client = client;
    this.server = SelectorServer.start("broken-selector", new Waiting(history));
  }

  @GetMapping("/broken/selector")
  Mono<Reply> selector(Visit visit) {
    return server.ask(client, visit);
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  /** Answers each request before it looks at the next. */
  record Waiting(History history) implements Handler {
    @Override
    public void handle(Exchange exchange) {
      history.of("ada");
      exchange.done();
    }
  }
}
