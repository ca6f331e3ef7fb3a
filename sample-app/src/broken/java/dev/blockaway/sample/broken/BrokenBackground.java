package dev.blockaway.sample.broken;

import dev.blockaway.sample.database.History;
import dev.blockaway.sample.visit.Reply;
import dev.blockaway.sample.visit.Visit;
import java.time.Duration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Work that nobody waits for, and that stops an event loop all the same. */
@RestController
class BrokenBackground {
  private final ApplicationEventPublisher events;
  private final History history;

  BrokenBackground(ApplicationEventPublisher events, History history) {
    this.events = events;
    this.history = history;
  }

  @GetMapping("/broken/event")
  Mono<Reply> event(Visit visit, @RequestParam String user) {
    events.publishEvent(new Visited(user));
    return Mono.just(visit.done());
  }

  @EventListener
  public void on(Visited visited) {
    history.of(visited.user());
  }

  @GetMapping("/broken/async")
  Mono<Reply> async(Visit visit, @RequestParam String user) {
    read(user);
    return Mono.just(visit.done());
  }

  @Async
  public void read(String user) {
    history.of(user);
  }

  @GetMapping("/broken/schedule")
  Mono<Reply> schedule(Visit visit, @RequestParam String user) {
    Schedulers.parallel().schedule(() -> history.of(user));
    return Mono.delay(Duration.ofMillis(10)).map(tick -> visit.done());
  }

  /** A user was here. */
  record Visited(String user) {}
}
