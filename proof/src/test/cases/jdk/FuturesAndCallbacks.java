import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.CompletionHandler;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import org.jetbrains.annotations.NonBlocking;

class FuturesAndCallbacks {
  CountDownLatch latch;
  ExecutorService pool;

  String await() {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return "";
  }

  @NonBlocking
  CompletionStage<String> onALoop(CompletableFuture<String> answer) {
    answer.thenApply(text -> text + await()); // finds BlockingCallOnEventLoop
    answer.thenAcceptAsync(text -> await()); // silent: the common pool
    answer.thenRunAsync(() -> await(), pool); // silent: nothing is known of the pool
    answer.whenComplete((text, failure) -> await()); // finds BlockingCallOnEventLoop
    CompletableFuture.supplyAsync(() -> await()); // silent: the common pool
    answer.orTimeout(1, TimeUnit.SECONDS).exceptionally(failure -> await()); // finds BlockingCallOnEventLoop
    CompletableFuture.runAsync(() -> await(), Runnable::run); // finds BlockingCallOnEventLoop
    List.of("a").forEach(name -> await()); // finds BlockingCallOnEventLoop
    Optional.of("a").map(name -> await()); // finds BlockingCallOnEventLoop
    Map.of("a", "b").computeIfAbsent("c", name -> await()); // finds BlockingCallOnEventLoop
    new Thread(() -> await()).start(); // silent: a thread of its own
    return answer.thenCombine(answer, (a, b) -> a + await()); // finds BlockingCallOnEventLoop
  }

  @NonBlocking
  String completed(CompletableFuture<String> one, CompletableFuture<String> other) {
    if (one.isDone()) {
      return one.join(); // silent: it is done
    }
    CompletableFuture.allOf(one, other).thenApply(all -> one.join() + other.join()); // silent: both are done
    return other.getNow(""); // silent: it does not wait
  }

  CompletionStage<String> elsewhere(CompletableFuture<String> answer) {
    return answer.thenApply(text -> text + await()); // silent: nothing says that this is a loop
  }

  class Reader implements CompletionHandler<Integer, ByteBuffer> {
    @Override
    public void completed(Integer length, ByteBuffer buffer) {
      await(); // finds BlockingCallOnEventLoop
    }

    @Override
    public void failed(Throwable failure, ByteBuffer buffer) {
      await(); // finds BlockingCallOnEventLoop
    }
  }

  void read(AsynchronousSocketChannel channel, ByteBuffer buffer) {
    channel.read(
        buffer,
        null,
        new CompletionHandler<Integer, Void>() {
          @Override
          public void completed(Integer length, Void nothing) {
            await(); // finds BlockingCallOnEventLoop
          }

          @Override
          public void failed(Throwable failure, Void nothing) {
            pool.submit(() -> await()); // silent: nothing is known of the pool
          }
        });
  }

  class Prices implements Flow.Subscriber<String> {
    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.request(1);
    }

    @Override
    public void onNext(String price) {
      await(); // finds BlockingCallOnEventLoop
    }

    @Override
    public void onError(Throwable failure) {
      await(); // finds BlockingCallOnEventLoop
    }

    @Override
    public void onComplete() {}
  }

  void timers(ExecutorService workers) {
    CompletableFuture.supplyAsync(() -> "", workers).thenAccept(text -> await()); // silent: the pool, or the caller
    CompletableFuture.supplyAsync(() -> "", workers)
        .completeOnTimeout("", 1, TimeUnit.SECONDS)
        .thenAccept(text -> await()); // finds IneffectiveScheduler
  }
}
