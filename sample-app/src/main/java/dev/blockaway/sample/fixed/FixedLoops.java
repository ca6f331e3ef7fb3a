package dev.blockaway.sample.fixed;

import dev.blockaway.sample.forecast.Forecast;
import dev.blockaway.sample.visit.Reply;
import dev.blockaway.sample.visit.Visit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A Mono of another service, passed on. */
@RestController
class FixedLoops {
  private final Forecast forecast;

  FixedLoops(Forecast forecast) {
    this.forecast = forecast;
  }

  @GetMapping("/fixed/loops")
  Mono<Reply> loops(Visit visit) {
    return forecast.tomorrow().map(weather -> visit.done());
  }
}
