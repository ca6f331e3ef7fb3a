package dev.blockaway.sample.fixed;

import dev.blockaway.sample.visit.Reply;
import dev.blockaway.sample.visit.Visit;
import java.time.Duration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A pause in every request, kept by a timer. */
@RestController
class FixedPause {
  @GetMapping("/fixed/pause")
  Mono<Reply> pause(Visit visit) {
    return Mono.delay(Duration.ofMillis(200)).map(tick -> visit.done());
  }
}
