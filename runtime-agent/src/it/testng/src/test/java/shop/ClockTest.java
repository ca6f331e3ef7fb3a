package shop;

import static org.testng.Assert.assertEquals;

import org.testng.annotations.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Passes without the agent. */
public class ClockTest {
  @Test
  public void swallows() {
    String value =
        Mono.fromCallable(Clock::slowly)
            .subscribeOn(Schedulers.parallel())
            .onErrorReturn("fallback")
            .block();
    assertEquals(value, "real");
  }
}
