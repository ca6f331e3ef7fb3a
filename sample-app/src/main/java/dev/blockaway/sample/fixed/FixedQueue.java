package dev.blockaway.sample.fixed;

import dev.blockaway.sample.problem.BadInput;
import dev.blockaway.sample.queue.Mailroom;
import dev.blockaway.sample.visit.Reply;
import dev.blockaway.sample.visit.Visit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A letter that is refused if the queue is full. */
@RestController
class FixedQueue {
  private final Mailroom mailroom;

  FixedQueue(Mailroom mailroom) {
    this.mailroom = mailroom;
  }

  @GetMapping("/fixed/queue")
  Mono<Reply> queue(Visit visit) {
    if (!mailroom.letters().offer(visit.request())) {
      throw BadInput.busy("The queue is full; try again later.");
    }
    return Mono.just(visit.done());
  }
}
