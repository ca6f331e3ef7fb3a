package dev.blockaway.sample.broken;

import dev.blockaway.sample.problem.BadInput;
import dev.blockaway.sample.upstream.Upstream;
import dev.blockaway.sample.visit.Reply;
import dev.blockaway.sample.visit.Visit;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A new connection for each request, and a thread that waits for its answer. */
@RestController
class BrokenClient {
  private final Upstream upstream;

  BrokenClient(Upstream upstream) {
    this.upstream = upstream;
  }

  @GetMapping("/broken/client")
  Mono<Reply> client(Visit visit, @RequestParam String item) throws IOException {
    URI uri = URI.create(upstream.url() + "/price/" + BadInput.word("item", item));
    HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
    try (InputStream price = connection.getInputStream()) {
      price.readAllBytes();
    } finally {
      connection.disconnect();
    }
    return Mono.just(visit.done());
  }
}
