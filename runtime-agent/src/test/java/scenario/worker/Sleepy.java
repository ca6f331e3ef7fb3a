package scenario.worker;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Tests that pass without the agent; their class is named so that no build runs it. */
public final class Sleepy {
  @Test
  void swallows() {
    Mono.fromCallable(
            () -> {
              TimeUnit.MILLISECONDS.sleep(1);
              return "slept";
            })
        .subscribeOn(Schedulers.parallel())
        .onErrorReturn("swallowed")
        .block();
  }

  @Test
  void isClean() {
    Mono.just("here").block();
  }
}
