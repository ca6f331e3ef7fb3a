package dev.blockaway.sample.broken;

import dev.blockaway.sample.forecast.Forecast;
import dev.blockaway.sample.visit.Reply;
import dev.blockaway.sample.visit.Visit;
import java.util.concurrent.ExecutionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A Mono of another service, waited for in the way that Reactor does not refuse. */
@RestController
class BrokenLoops {
  private final Forecast forecast;

  BrokenLoops(Forecast forecast) {
    this.forecast = forecast;
  }

  @GetMapping("/broken/loops")
  Mono<Reply> loops(Visit visit) throws ExecutionException, InterruptedException {
    forecast.tomorrow().toFuture().get();
    return Mono.just(visit.done());
  }
}
