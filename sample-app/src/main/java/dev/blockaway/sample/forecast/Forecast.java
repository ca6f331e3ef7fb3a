package dev.blockaway.sample.forecast;

import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tomorrow's weather, which takes 200 milliseconds to foresee. */
@Component
public class Forecast {
  /** The weather, later. */
  public Mono<String> tomorrow() {
    return Mono.delay(Duration.ofMillis(200)).map(tick -> "rain");
  }
}
