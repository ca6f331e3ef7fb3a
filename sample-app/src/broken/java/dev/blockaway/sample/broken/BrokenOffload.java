package dev.blockaway.sample.broken;

import dev.blockaway.sample.database.History;
import dev.blockaway.sample.visit.Reply;
import dev.blockaway.sample.visit.Visit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** A query that has been asked before it could be moved. */
@RestController
class BrokenOffload {
  private final History history;

  BrokenOffload(History history) {
    this.history = history;
  }

  @GetMapping("/broken/offload")
  Mono<Reply> offload(Visit visit, @RequestParam String user) {
    return Mono.just(history.of(user))
        .subscribeOn(Schedulers.boundedElastic())
        .map(events -> visit.done());
  }
}
