package dev.blockaway.sample.broken;

import dev.blockaway.sample.queue.Mailroom;
import dev.blockaway.sample.visit.Reply;
import dev.blockaway.sample.visit.Visit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A letter that waits until there is room in the queue. */
@RestController
class BrokenQueue {
  private final Mailroom mailroom;

  BrokenQueue(Mailroom mailroom) {
    this.mailroom = mailroom;
  }

  @GetMapping("/broken/queue")
  Mono<Reply> queue(Visit visit) throws InterruptedException {
    mailroom.letters().put(visit.request());
    return Mono.just(visit.done());
  }
}
