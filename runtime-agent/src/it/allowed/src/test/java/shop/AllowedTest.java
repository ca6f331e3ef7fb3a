package shop;

import dev.blockaway.api.AllowBlocking;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** In each test an event loop blocks; two of them mean it. */
class AllowedTest {
  @Test
  @AllowBlocking(reason = "measures what blocking costs")
  void isAllowed() {
    block();
  }

  @Test
  void isNot() {
    block();
  }

  @Nested
  @AllowBlocking(reason = "measures what blocking costs")
  class Measures {
    @Test
    void isInAllowedClass() {
      block();
    }
  }

  static void block() {
    Mono.fromCallable(Clock::slowly).subscribeOn(Schedulers.parallel()).block();
  }
}
