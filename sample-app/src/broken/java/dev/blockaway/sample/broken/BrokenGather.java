package dev.blockaway.sample.broken;

import dev.blockaway.sample.problem.BadInput;
import dev.blockaway.sample.upstream.Upstream;
import dev.blockaway.sample.visit.Reply;
import dev.blockaway.sample.visit.Visit;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Two questions to another service at once, and a thread that waits for both answers. */
@RestController
class BrokenGather {
  private final HttpClient client;
  private final Upstream upstream;

  BrokenGather(HttpClient client, Upstream upstream) {
    this.client = client;
    this.upstream = upstream;
  }

  @GetMapping("/broken/gather")
  Mono<Reply> gather(Visit visit, @RequestParam String item) {
    String checked = BadInput.word("item", item);
    CompletableFuture.allOf(ask("/price/" + checked), ask("/stock/" + checked)).join();
    return Mono.just(visit.done());
  }

  private CompletableFuture<HttpResponse<String>> ask(String path) {
    URI uri = URI.create(upstream.url() + path);
    return client.sendAsync(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }
}
