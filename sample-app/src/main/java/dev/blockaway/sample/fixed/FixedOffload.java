package dev.blockaway.sample.fixed;

import dev.blockaway.sample.database.History;
import dev.blockaway.sample.visit.Reply;
import dev.blockaway.sample.visit.Visit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** A query that is asked after it has been moved. */
@RestController
class FixedOffload {
  private final History history;

  FixedOffload(History history) {
    this.history = history;
  }

  @GetMapping("/fixed/offload")
  Mono<Reply> offload(Visit visit, @RequestParam String user) {
    return Mono.fromCallable(() -> history.of(user))
        .subscribeOn(Schedulers.boundedElastic())
        .map(events -> visit.done());
  }
}
