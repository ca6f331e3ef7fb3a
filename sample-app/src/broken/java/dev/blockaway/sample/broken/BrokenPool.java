package dev.blockaway.sample.broken;

import dev.blockaway.sample.database.History;
import dev.blockaway.sample.visit.Reply;
import dev.blockaway.sample.visit.Visit;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.CallerRunsPolicy;
import java.util.concurrent.TimeUnit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** A pool of two threads; when both are busy, the event loop runs the task itself. */
@RestController
class BrokenPool implements AutoCloseable {
  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          2, 2, 0, TimeUnit.SECONDS, new SynchronousQueue<>(), new CallerRunsPolicy());
  private final Scheduler pool = Schedulers.fromExecutorService(threads);
  private final History history;

  BrokenPool(History history) {
    this.history = history;
  }

  @GetMapping("/broken/pool")
  Mono<Reply> pool(Visit visit, @RequestParam String user) {
    return Mono.fromCallable(() -> history.of(user)).subscribeOn(pool).map(events -> visit.done());
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
