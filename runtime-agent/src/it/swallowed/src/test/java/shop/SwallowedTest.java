package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Every test passes without the agent; in each but one an event loop blocks. */
class SwallowedTest {
  @Test
  void onErrorResume() {
    String value =
        Mono.fromCallable(Clock::slowly)
            .subscribeOn(Schedulers.parallel())
            .onErrorResume(e -> Mono.just("fallback"))
            .block();
    assertEquals("real", value);
  }

  @Test
  void catchThrowable() {
    Mono.fromRunnable(
            () -> {
              try {
                Clock.slowly();
              } catch (Throwable e) {
                // swallowed
              }
            })
        .subscribeOn(Schedulers.parallel())
        .block();
  }

  @Test
  void retryAndReturn() {
    Mono.fromCallable(Clock::slowly)
        .subscribeOn(Schedulers.parallel())
        .timeout(Duration.ofSeconds(5))
        .retry(2)
        .onErrorReturn("fallback")
        .block();
  }

  @Test
  void fireAndForget() throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    Mono.fromCallable(Clock::slowly)
        .subscribeOn(Schedulers.parallel())
        .doFinally(signal -> done.countDown())
        .subscribe();
    done.await();
  }

  @Test
  void nettyTask() throws Exception {
    var loops = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    CountDownLatch done = new CountDownLatch(1);
    loops.execute(
        () -> {
          Clock.slowly();
          done.countDown();
        });
    done.await();
    loops.shutdownGracefully(0, 0, java.util.concurrent.TimeUnit.SECONDS);
  }

  @Test
  void exceptionally() {
    CompletableFuture.supplyAsync(Clock::slowly, Schedulers.parallel()::schedule)
        .exceptionally(e -> "fallback")
        .join();
  }

  @Test
  void direct() {
    Mono.fromCallable(Clock::slowly).subscribeOn(Schedulers.parallel()).block();
  }

  @Test
  void clean() {
    Mono.fromCallable(Clock::slowly).subscribeOn(Schedulers.boundedElastic()).block();
  }
}
