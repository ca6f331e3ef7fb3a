package dev.blockaway.sample.fixed;

import dev.blockaway.sample.database.History;
import dev.blockaway.sample.visit.Reply;
import dev.blockaway.sample.visit.Visit;
import java.time.Duration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Work that nobody waits for, on threads that may block. */
@RestController
class FixedBackground {
  private final ApplicationEventPublisher events;
  private final Audit audit;
  private final History history;

  FixedBackground(ApplicationEventPublisher events, Audit audit, History history) {
    this.events = events;
    this.audit = audit;
    this.history = history;
  }

  @GetMapping("/fixed/event")
  Mono<Reply> event(Visit visit, @RequestParam String user) {
    events.publishEvent(new Visited(user));
    return Mono.just(visit.done());
  }

  @GetMapping("/fixed/async")
  Mono<Reply> async(Visit visit, @RequestParam String user) {
    audit.read(user);
    return Mono.just(visit.done());
  }

  @GetMapping("/fixed/schedule")
  Mono<Reply> schedule(Visit visit, @RequestParam String user) {
    Schedulers.boundedElastic().schedule(() -> history.of(user));
    return Mono.delay(Duration.ofMillis(10)).map(tick -> visit.done());
  }

  /** A user was here. */
  record Visited(String user) {}

  /** A bean of its own, so that Spring's proxy stands between. */
  @Component
  static class Audit {
    private final History history;

    Audit(History history) {
      this.history = history;
    }

    @Async
    @EventListener
    public void on(Visited visited) {
      history.of(visited.user());
    }

    @Async
    public void read(String user) {
      history.of(user);
    }
  }
}
