package dev.blockaway.sample.broken;

import dev.blockaway.sample.database.History;
import dev.blockaway.sample.visit.Reply;
import dev.blockaway.sample.visit.Visit;
import java.time.Duration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A slow query with a timeout that nobody is free to act on. */
@RestController
class BrokenTimeout {
  private final History history;

  BrokenTimeout(History history) {
    this.history = history;
  }

  @GetMapping("/broken/timeout")
  Mono<Reply> timeout(Visit visit, @RequestParam String user) {
    return Mono.fromCallable(() -> history.of(user))
        .map(events -> visit.done())
        .timeout(Duration.ofMillis(50), Mono.fromSupplier(visit::done));
  }
}
