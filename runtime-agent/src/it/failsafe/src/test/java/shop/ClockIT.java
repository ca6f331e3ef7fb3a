package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Passes without the agent. */
class ClockIT {
  @Test
  void swallows() {
    String value =
        Mono.fromCallable(Clock::slowly)
            .subscribeOn(Schedulers.parallel())
            .onErrorReturn("fallback")
            .block();
    assertEquals("real", value);
  }

  @Test
  void isClean() {
    assertEquals("real", Clock.slowly());
  }
}
