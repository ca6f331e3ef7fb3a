package dev.blockaway.sample.broken;

import dev.blockaway.sample.visit.Reply;
import dev.blockaway.sample.visit.Visit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Ten requests; the fifth sleeps on the event loop. */
@RestController
class BrokenTen {
  @GetMapping("/broken/ten")
  Mono<Reply> ten(Visit visit) throws InterruptedException {
    if (visit.request() == 5) {
      Thread.sleep(1_000);
    }
    return Mono.just(visit.done());
  }
}
