package dev.blockaway.sample.fixed;

import dev.blockaway.sample.problem.BadInput;
import dev.blockaway.sample.upstream.Upstream;
import dev.blockaway.sample.visit.Reply;
import dev.blockaway.sample.visit.Visit;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** One client for all requests, which calls back. */
@RestController
class FixedClient {
  private final HttpClient client;
  private final Upstream upstream;

  FixedClient(HttpClient client, Upstream upstream) {
    this.client = client;
    this.upstream = upstream;
  }

  @GetMapping("/fixed/client")
  Mono<Reply> client(Visit visit, @RequestParam String item) {
    URI uri = URI.create(upstream.url() + "/price/" + BadInput.word("item", item));
    HttpRequest request = HttpRequest.newBuilder(uri).build();
    return Mono.fromFuture(() -> client.sendAsync(request, BodyHandlers.ofString()))
        .map(price -> visit.done());
  }
}
