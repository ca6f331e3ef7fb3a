package dev.blockaway.checker;

import org.junit.jupiter.api.Test;

/** Where the functions of a CompletableFuture run when an event loop attaches them. */
class FutureChainTest {
  private static void check(String statements) {
    Page.check(
        """
        final ExecutorService pool = Executors.newFixedThreadPool(1);

        @NonBlocking
        void f(CompletableFuture<Integer> future) {
        %s}
        """
            .formatted(statements.indent(2)));
  }

  @Test
  void ignoresSupplyAsyncAndThenApplyAsync() {
    check(
        """
        CompletableFuture.supplyAsync(() -> slow(), pool).thenApplyAsync(v -> slow(), pool);
        future.thenAcceptAsync(v -> slow(), pool);
        """);
  }

  @Test
  void flagsFunctionOfACompletedFuture() {
    check(
        """
        CompletableFuture.completedFuture(1)
            // BUG: Diagnostic contains: LockSupport.park
            .thenApply(v -> slow());
        """);
  }

  @Test
  void flagsFunctionThatTheCallerMayRun() {
    check(
        """
        // BUG: Diagnostic contains: LockSupport.park
        future.thenApply(v -> slow());
        """);
  }

  @Test
  void flagsAsyncFunctionOnAnExecutorThatIsTheCaller() {
    check(
        """
        // BUG: Diagnostic contains: LockSupport.park
        future.thenApplyAsync(v -> slow(), Runnable::run);
        """);
  }

  @Test
  void ignoresFunctionThatIsAttachedWhereBlockingIsAllowed() {
    Page.check(
        """
        @Blocking
        void f(CompletableFuture<Integer> future) {
          future.thenApply(v -> slow());
        }
        """);
  }
}
