package dev.blockaway.sample.fixed;

import dev.blockaway.sample.database.History;
import dev.blockaway.sample.visit.Reply;
import dev.blockaway.sample.visit.Visit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** A pool with room for everybody, and a queue for those who come later. */
@RestController
class FixedPool implements AutoCloseable {
  private final Scheduler pool = Schedulers.newBoundedElastic(64, 1_000, "pool");
  private final History history;

  FixedPool(History history) {
    this.history = history;
  }

  @GetMapping("/fixed/pool")
  Mono<Reply> pool(Visit visit, @RequestParam String user) {
    return Mono.fromCallable(() -> history.of(user)).subscribeOn(pool).map(events -> visit.done());
  }

  @Override
  public void close() {
    pool.dispose();
  }
}
