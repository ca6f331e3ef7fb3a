package dev.blockaway.checker.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blockaway.checker.engine.context.Verdict;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscription;
import reactor.adapter.JdkFlowAdapter;
import reactor.core.publisher.BaseSubscriber;

/**
 * On which thread the functions of reactive chains run that random chains seldom have: what the
 * checker says, and what subscribing on one event loop and asking for values on another shows.
 */
class ReactiveThreadTest {
  @TempDir Path directory;

  @BeforeEach
  void forget() {
    Probe.byHand().clear();
  }

  @Test
  void reportsDelayedValueAsRareThatWaitsForItsRequest() throws Exception {
    checkAskedLater(
        "Mono.delay(Duration.ofMillis(1), Schedulers.boundedElastic()).map(v -> Probe.eager(1))",
        "rare",
        "loop");
  }

  @Test
  void ignoresValueThatIsDelayedBelowItsRequest() throws Exception {
    checkAskedLater(
        """
        Flux.just(1)
            .delaySequence(Duration.ofMillis(1), Schedulers.boundedElastic())
            .map(v -> Probe.eager(1))
        """,
        "off",
        "off");
  }

  @Test
  void reportsRailsAsRareWhoseQueueIsEmptiedByWhoeverAsks() throws Exception {
    checkAskedLater(
        """
        Flux.range(1, 20)
            .publishOn(Schedulers.boundedElastic())
            .parallel(1, 1)
            .map(v -> Probe.eager(1))
            .sequential(1)
            .map(v -> Probe.eager(2))
        """,
        "rare rare",
        "loop loop");
  }

  @Test
  void reportsMergedValuesAsRareThatWaitInAQueue() throws Exception {
    checkAskedLater(
        """
        Flux.just(1, 2)
            .flatMap(v -> Mono.just(v).publishOn(Schedulers.boundedElastic()))
            .map(v -> Probe.eager(1))
        """,
        "rare",
        "loop");
  }

  @Test
  void ignoresQueueOfASchedulerWithThreadsThatMayBlock() throws Exception {
    checkAskedLater(
        "Flux.just(1, 2).publishOn(Schedulers.boundedElastic()).map(v -> Probe.eager(1))",
        "off",
        "off");
  }

  @Test
  void flagsActionThatIsNoMereFunctionOnceItIsWrapped() throws Exception {
    check(
        """
        Flux.from(
                Mono.fromRunnable(
                    () -> {
                      Probe.at(1);
                    }))
            .publishOn(Schedulers.boundedElastic(), 3)
        """,
        "loop",
        "loop");
  }

  @Test
  void ignoresFunctionAndActionThatAreTurnedIntoAFlux() throws Exception {
    check(
        """
        Flux.merge(
            Mono.fromCallable(() -> Probe.eager(1)).flux().publishOn(Schedulers.boundedElastic()),
            Mono.<Integer>fromRunnable(
                    () -> {
                      Probe.at(2);
                    })
                .flux()
                .publishOn(Schedulers.boundedElastic()))
        """,
        "off off",
        "off off");
  }

  @Test
  void reportsWrappedFunctionAsRareWhoseValueIsPulledOutOfIt() throws Exception {
    check(
        """
        Flux.from(Mono.fromCallable(() -> Probe.eager(1)))
            .publishOn(Schedulers.boundedElastic(), 3)
        """,
        "rare",
        "off");
    Probe.byHand().clear();
    check(
        """
        Flux.from(Mono.fromCallable(() -> Probe.eager(1)))
            .publishOn(Schedulers.boundedElastic(), 3)
            .flatMapIterable(List::of)
        """,
        "rare",
        "loop");
  }

  @Test
  void ignoresUseOfAResourceThatArrivesWhereBlockingIsAllowed() throws Exception {
    check(
        """
        Mono.usingWhen(
            Mono.just(1).publishOn(Schedulers.boundedElastic()),
            v -> Mono.just(Probe.eager(1)),
            v -> Mono.just(Probe.eager(2)))
        """,
        "off rare",
        "off off");
  }

  @Test
  void flagsUseAndCleanupOfAResourceThatArrivesOnAnEventLoop() throws Exception {
    check(
        """
        Flux.usingWhen(
                Mono.delay(Duration.ofMillis(1)),
                v -> Mono.just(Probe.eager(1)),
                v -> Mono.just(Probe.eager(2)))
            .subscribeOn(Schedulers.boundedElastic())
        """,
        "loop loop",
        "loop loop");
  }

  @Test
  void flagsCleanupAfterAnErrorOnAnEventLoop() throws Exception {
    check(
        """
        Flux.usingWhen(
                Mono.just(1),
                v -> Mono.delay(Duration.ofMillis(1)).map(w -> 1 / (w - w)),
                v -> Mono.empty(),
                (v, e) -> Mono.just(Probe.eager(1)),
                v -> Mono.empty())
            .subscribeOn(Schedulers.boundedElastic())
        """,
        "loop",
        "loop");
  }

  @Test
  void ignoresUseOfAResourceOfMutinyThatArrivesOnAPool() throws Exception {
    check(
        """
        Multi.createFrom()
            .resourceFromUni(
                () -> Uni.createFrom().item(1).emitOn(WORKERS),
                v -> Multi.createFrom().item(Probe.eager(1)))
            .withFinalizer(
                v -> {
                  Probe.at(2);
                })
        """,
        "off rare",
        "off off");
  }

  @Test
  void flagsUseOfAResourceOfMutinyThatArrivesOnTheCaller() throws Exception {
    check(
        """
        Multi.createFrom()
            .resourceFromUni(
                () -> Uni.createFrom().item(1),
                v -> Multi.createFrom().item(Probe.eager(1)))
            .withFinalizer(
                v -> {
                  Probe.at(2);
                })
        """,
        "loop loop",
        "loop loop");
  }

  @Test
  void ignoresWhatFollowsADeferredChainThatIsMoved() throws Exception {
    check(
        """
        Uni.createFrom()
            .deferred(() -> Uni.createFrom().item(1).emitOn(WORKERS))
            .map(v -> Probe.eager(1))
            .toMulti()
        """,
        "off",
        "off");
  }

  @Test
  void reportsItemForATimeoutAsRareThatTheChainAboveMayFailWith() throws Exception {
    check(
        """
        Uni.createFrom()
            .<Integer>failure(new io.smallrye.mutiny.TimeoutException())
            .ifNoItem()
            .after(Duration.ofSeconds(5))
            .recoverWithItem(() -> Probe.eager(1))
            .toMulti()
        """,
        "rare",
        "loop");
  }

  @Test
  void flagsFunctionsOfCombinationsThatArriveOnTheCaller() throws Exception {
    check(
        """
        Uni.combine()
            .all()
            .unis(Uni.createFrom().item(() -> Probe.eager(1)), Uni.createFrom().item(1))
            .with((a, b) -> Probe.eager(2))
            .toMulti()
        """,
        "loop loop",
        "loop loop");
  }

  @Test
  void ignoresFunctionsOfCombinationsThatAreMoved() throws Exception {
    check(
        """
        Uni.combine()
            .all()
            .unis(
                Uni.createFrom().item(() -> Probe.eager(1)).runSubscriptionOn(WORKERS),
                Uni.createFrom().item(1).emitOn(WORKERS))
            .with((a, b) -> Probe.eager(2))
            .toMulti()
        """,
        "off rare",
        "off off");
  }

  /** Asserts where each probe runs, in their order, with an event loop that subscribes and asks. */
  private void check(String chain, String said, String seen) throws Exception {
    check(chain, said, seen, Duration.ZERO);
  }

  /** The same with an event loop that asks some time after another has subscribed. */
  private void checkAskedLater(String chain, String said, String seen) throws Exception {
    check(chain, said, seen, Duration.ofMillis(50));
  }

  private void check(String chain, String said, String seen, Duration pause) throws Exception {
    ChainCompilation compilation = ChainCompilation.of(Map.of("Chain", source(chain)), directory);
    assertThat(
            new TreeMap<>(compilation.verdicts())
                .values().stream().map(ReactiveThreadTest::word).toList())
        .as("said")
        .containsExactly(said.split(" "));
    List<String> expected = List.of(seen.split(" "));
    run(expected.size(), pause);
    assertThat(
            Probe.byHand().values().stream()
                .map(run -> run.loops().isEmpty() ? "off" : "loop")
                .toList())
        .as("seen")
        .isEqualTo(expected);
  }

  private static String source(String chain) {
    return """
    import dev.blockaway.checker.chain.Probe;
    import io.smallrye.mutiny.Multi;
    import io.smallrye.mutiny.Uni;
    import io.smallrye.mutiny.infrastructure.Infrastructure;
    import java.time.Duration;
    import java.util.List;
    import java.util.concurrent.Executor;
    import org.jetbrains.annotations.NonBlocking;
    import reactor.core.publisher.Flux;
    import reactor.core.publisher.Mono;
    import reactor.core.scheduler.Schedulers;

    public class Chain {
      static final Executor WORKERS = Infrastructure.getDefaultWorkerPool();

      @NonBlocking
      public static Object chain() {
        return
    %s        ;
      }
    }
    """
        .formatted(chain.indent(8));
  }

  static String word(Verdict verdict) {
    return switch (verdict.where()) {
      case BLOCKING_ALLOWED -> "off";
      case MOSTLY_ALLOWED -> "rare";
      case UNKNOWN -> "unknown";
      default -> "loop";
    };
  }

  private void run(int probes, Duration pause) throws Exception {
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {directory.toUri().toURL()}, ReactiveThreadTest.class.getClassLoader())) {
      Method chain = loader.loadClass("Chain").getMethod("chain");
      Asking subscriber = new Asking(pause.isZero());
      onLoop(() -> publisher(invoke(chain)).subscribe(subscriber));
      TimeUnit.NANOSECONDS.sleep(pause.toNanos());
      onLoop(subscriber::requestUnbounded);
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
      while ((Probe.complete() < probes || !subscriber.isDisposed()) && System.nanoTime() < end) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
      }
    }
  }

  private static Object invoke(Method chain) {
    try {
      return Objects.requireNonNull(chain.invoke(null));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void onLoop(Runnable task) throws InterruptedException {
    LoopThread loop = new LoopThread(task);
    loop.start();
    loop.join();
  }

  @SuppressWarnings("unchecked")
  private static Publisher<Object> publisher(Object chain) {
    return chain instanceof Flow.Publisher<?> flow
        ? JdkFlowAdapter.flowPublisherToFlux((Flow.Publisher<Object>) flow)
        : (Publisher<Object>) chain;
  }

  /** Asks for values when it subscribes, or when it is told to. */
  private static final class Asking extends BaseSubscriber<Object> {
    private final boolean atOnce;

    Asking(boolean atOnce) {
      this.atOnce = atOnce;
    }

    @Override
    protected void hookOnSubscribe(Subscription subscription) {
      if (atOnce) {
        requestUnbounded();
      }
    }

    @Override
    protected void hookOnError(Throwable failure) {
      // the chain's own
    }
  }
}
