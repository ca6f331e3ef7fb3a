package dev.blockaway.sample.broken;

import dev.blockaway.sample.visit.Reply;
import dev.blockaway.sample.visit.Visit;
import java.util.concurrent.TimeUnit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A pause in every request, slept away on the event loop. */
@RestController
class BrokenPause {
  @GetMapping("/broken/pause")
  Mono<Reply> pause(Visit visit) throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(200);
    return Mono.just(visit.done());
  }
}
