package dev.blockaway.sample.fixed;

import dev.blockaway.sample.password.KeyMaker;
import dev.blockaway.sample.visit.Reply;
import dev.blockaway.sample.visit.Visit;
import javax.crypto.SecretKeyFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** A computation on a pool of as many threads as there are processors. */
@RestController
class FixedCpu implements AutoCloseable {
  private final SecretKeyFactory keys = KeyMaker.factory();
  private final Scheduler pool =
      Schedulers.newBoundedElastic(Runtime.getRuntime().availableProcessors(), 1_000, "cpu");

  @GetMapping("/fixed/cpu")
  Mono<Reply> cpu(Visit visit) {
    return Mono.fromCallable(() -> keys.generateSecret(KeyMaker.spec("lovelace")))
        .subscribeOn(pool)
        .map(key -> visit.done());
  }

  @Override
  public void close() {
    pool.dispose();
  }
}
