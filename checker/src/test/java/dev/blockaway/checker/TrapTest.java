package dev.blockaway.checker;

import org.junit.jupiter.api.Test;

/** Code that looks like a hand-off and is none. */
class TrapTest {
  @Test
  void flagsTaskForASynchronousExecutor() {
    Page.checkHandler(
        """
        Executor executor = new org.springframework.core.task.SyncTaskExecutor();
        // BUG: Diagnostic contains: LockSupport.park
        executor.execute(() -> slow());
        return Mono.empty();
        """);
  }

  @Test
  void ignoresTaskForAnAsynchronousExecutor() {
    Page.checkHandler(
        """
        Executor executor = new org.springframework.core.task.SimpleAsyncTaskExecutor();
        executor.execute(() -> slow());
        return Mono.empty();
        """);
  }

  @Test
  void flagsWaitForATaskOnAPool() {
    Page.checkHandler(
        """
        ExecutorService pool = Executors.newCachedThreadPool();
        // BUG: Diagnostic contains: Future.get
        return Mono.just(pool.submit(() -> slow()).get());
        """);
  }

  @Test
  void flagsInvokeAll() {
    Page.checkHandler(
        """
        ExecutorService pool = Executors.newCachedThreadPool();
        // BUG: Diagnostic contains: ExecutorService.invokeAll
        pool.invokeAll(List.<Callable<Integer>>of(() -> slow()));
        return Mono.empty();
        """);
  }

  @Test
  void flagsChainThatIsSubscribedToInAHandler() {
    Page.checkHandler(
        """
        // BUG: Diagnostic contains: LockSupport.park
        Mono.fromCallable(() -> slow()).subscribe();
        return Mono.empty();
        """);
  }

  @Test
  void ignoresChainOnAPoolThatIsSubscribedToInAHandler() {
    Page.checkHandler(
        """
        Mono.fromCallable(() -> slow()).subscribeOn(boundedElastic()).subscribe();
        return Mono.empty();
        """);
  }

  @Test
  void flagsEagerStreamOfAFlux() {
    Page.checkHandler(
        """
        // BUG: Diagnostic contains: LockSupport.park
        return Flux.fromIterable(List.of(slow()))
            .subscribeOn(boundedElastic());
        """);
  }

  @Test
  void ignoresLazyStreamOfAFlux() {
    Page.checkHandler(
        """
        return Flux.defer(() -> Flux.fromIterable(List.of(slow())))
            .subscribeOn(boundedElastic());
        """);
  }

  @Test
  void flagsBlockingCallInMonoDeferWithoutScheduler() {
    Page.checkHandler(
        """
        return Mono.defer(
            () -> {
              // BUG: Diagnostic contains: LockSupport.park
              int value = slow();
              return Mono.just(value);
            });
        """);
  }

  @Test
  void flagsAsyncMethodThatIsCalledOnThis() {
    Page.check(
        """
        @org.springframework.scheduling.annotation.Async
        void work() {
          slow();
        }

        @GetMapping
        Mono<Integer> get() {
          // BUG: Diagnostic contains: LockSupport.park
          work();
          return Mono.empty();
        }
        """);
  }

  @Test
  void ignoresAsyncMethodOfAnotherBean() {
    Page.check(
        """
        static class Worker {
          @org.springframework.scheduling.annotation.Async
          void work() {
            slow();
          }
        }

        @GetMapping
        Mono<Integer> get(Worker worker) {
          worker.work();
          return Mono.empty();
        }
        """);
  }
}
