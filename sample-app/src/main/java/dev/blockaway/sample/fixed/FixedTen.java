package dev.blockaway.sample.fixed;

import dev.blockaway.sample.visit.Reply;
import dev.blockaway.sample.visit.Visit;
import java.time.Duration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Ten requests; the fifth takes a second and stops nobody. */
@RestController
class FixedTen {
  @GetMapping("/fixed/ten")
  Mono<Reply> ten(Visit visit) {
    if (visit.request() == 5) {
      return Mono.delay(Duration.ofSeconds(1)).map(tick -> visit.done());
    }
    return Mono.just(visit.done());
  }
}
