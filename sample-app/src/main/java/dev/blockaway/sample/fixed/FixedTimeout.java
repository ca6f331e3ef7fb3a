package dev.blockaway.sample.fixed;

import dev.blockaway.sample.database.History;
import dev.blockaway.sample.visit.Reply;
import dev.blockaway.sample.visit.Visit;
import java.time.Duration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** A slow query with a timeout, away from the event loop. */
@RestController
class FixedTimeout {
  private final History history;

  FixedTimeout(History history) {
    this.history = history;
  }

  @GetMapping("/fixed/timeout")
  Mono<Reply> timeout(Visit visit, @RequestParam String user) {
    return Mono.fromCallable(() -> history.of(user))
        .subscribeOn(Schedulers.boundedElastic())
        .map(events -> visit.done())
        .timeout(Duration.ofMillis(50), Mono.fromSupplier(visit::done));
  }
}
