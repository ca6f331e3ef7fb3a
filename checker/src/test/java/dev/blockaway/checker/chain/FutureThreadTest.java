package dev.blockaway.checker.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blockaway.checker.engine.context.Verdict;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * On which thread the functions of futures run that an event loop makes: what the checker says, and
 * what running them on an event loop of Vert.x shows.
 */
class FutureThreadTest {
  /** Calls the handler on an event loop, as a request does. */
  private static final String SERVER =
      """
      import io.vertx.core.Vertx;

      public class Server {
        static final Vertx VERTX = Vertx.vertx();

        public static void start() {
          VERTX.runOnContext(
              v -> {
                try {
                  Handler.handle(VERTX);
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                }
              });
        }

        public static void stop() {
          VERTX.close();
        }
      }
      """;

  @TempDir Path directory;

  @BeforeEach
  void forget() {
    Probe.byHand().clear();
  }

  @Test
  void ignoresExecuteBlockingAndFlagsItsCallbacks() throws Exception {
    check(
        """
        return vertx
            .executeBlocking(() -> Probe.eager(1))
            .map(v -> Probe.eager(2))
            .compose(v -> vertx.executeBlocking(() -> Probe.eager(3)))
            .onComplete(v -> Probe.at(4));
        """,
        "off",
        "loop",
        "off",
        "loop");
  }

  @Test
  void flagsCallbacksOfFuturesThatAreCompleteAlready() throws Exception {
    check(
        """
        return io.vertx.core.Future.succeededFuture(1)
            .map(v -> Probe.eager(1))
            .recover(e -> io.vertx.core.Future.succeededFuture(1))
            .andThen(v -> Probe.at(2));
        """,
        "loop",
        "loop");
  }

  @Test
  void flagsTimersAndTasksOfTheContext() throws Exception {
    check(
        """
        vertx.setTimer(1, id -> Probe.at(1));
        vertx.runOnContext(v -> Probe.at(2));
        return null;
        """,
        "loop",
        "loop");
  }

  @Test
  void flagsFunctionOfAFutureThatAPoolHasCompleted() throws Exception {
    check(
        """
        java.util.concurrent.CompletableFuture<Integer> done =
            java.util.concurrent.CompletableFuture.supplyAsync(() -> Probe.eager(1), POOL);
        Probe.await(done);
        return done.thenApply(v -> Probe.eager(2)).whenComplete((v, e) -> Probe.at(3));
        """,
        "off",
        "loop",
        "loop");
  }

  @Test
  void ignoresFunctionsThatTheFutureHandsToAPool() throws Exception {
    check(
        """
        return java.util.concurrent.CompletableFuture.completedFuture(1)
            .thenApplyAsync(v -> Probe.eager(1), POOL)
            .thenComposeAsync(
                v ->
                    java.util.concurrent.CompletableFuture.supplyAsync(
                        () -> Probe.eager(2), POOL),
                POOL)
            .handleAsync((v, e) -> Probe.eager(3), POOL);
        """,
        "off",
        "off",
        "off");
  }

  @Test
  void flagsFunctionsOfCompletedFutures() throws Exception {
    check(
        """
        return java.util.concurrent.CompletableFuture.completedFuture(1)
            .thenApply(v -> Probe.eager(1))
            .thenCombine(
                java.util.concurrent.CompletableFuture.completedFuture(2),
                (a, b) -> Probe.eager(2));
        """,
        "loop",
        "loop");
  }

  @Test
  void flagsFunctionThatTheTimerOfATimeoutRuns() throws Exception {
    check(
        """
        return new java.util.concurrent.CompletableFuture<Integer>()
            .orTimeout(1, java.util.concurrent.TimeUnit.MILLISECONDS)
            .exceptionally(e -> Probe.eager(1));
        """,
        "loop");
  }

  /** Asserts where each probe runs, in their order: as the checker says, and in truth. */
  private void check(String body, String... threads) throws Exception {
    String source =
        """
        import dev.blockaway.checker.chain.Probe;
        import io.vertx.core.Vertx;
        import org.jetbrains.annotations.NonBlocking;

        public class Handler {
          static final java.util.concurrent.ExecutorService POOL =
              java.util.concurrent.Executors.newCachedThreadPool();

          @NonBlocking
          public static Object handle(Vertx vertx) throws Exception {
        %s  }
        }
        """
            .formatted(body.indent(4));
    ChainCompilation compilation =
        ChainCompilation.of(Map.of("Handler", source, "Server", SERVER), directory);
    assertThat(compilation.rejected()).isEmpty();
    assertThat(said(compilation)).as("said").containsExactly(threads);
    run(threads.length);
    assertThat(seen()).as("seen").containsExactly(threads);
  }

  private static List<String> said(ChainCompilation compilation) {
    return new TreeMap<>(compilation.verdicts())
        .values().stream().map(FutureThreadTest::said).toList();
  }

  private static String said(Verdict verdict) {
    return verdict.isEventLoop() ? "loop" : verdict.isAllowed() ? "off" : "unknown";
  }

  private void run(int probes) throws Exception {
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {directory.toUri().toURL()}, FutureThreadTest.class.getClassLoader())) {
      Class<?> server = loader.loadClass("Server");
      server.getMethod("start").invoke(null);
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
      while (Probe.complete() < probes && System.nanoTime() < end) {
        TimeUnit.MILLISECONDS.sleep(5);
      }
      server.getMethod("stop").invoke(null);
    }
  }

  private static List<String> seen() {
    return Probe.byHand().values().stream()
        .map(run -> run.loops().isEmpty() ? "off" : "loop")
        .toList();
  }
}
