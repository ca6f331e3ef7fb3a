package dev.blockaway.checker;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.CompilationTestHelper;
import com.google.errorprone.scanner.ScannerSupplier;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Schedulers that look as if they moved a blocking call: which check speaks, in what words. */
class IneffectiveSchedulerTest {
  private static final Pattern LINE = Pattern.compile("(Page\\.java:|line )(\\d+)");

  @Test
  void ignoresSourceThatSubscribeOnMoves() {
    Page.check(
        "Mono<Integer> f() { return Mono.fromCallable(() -> slow()).subscribeOn(boundedElastic());"
            + " }");
  }

  @Test
  void ignoresOperatorBelowPublishOn() {
    Page.check(
        """
        Mono<Integer> f(WebClient client) {
          return client.get().retrieve().bodyToMono(Integer.class)
              .publishOn(boundedElastic())
              .map(v -> slow());
        }
        """);
  }

  @Test
  void ignoresComputationOnThreadsMadeForIt() {
    Page.check(
        """
        Mono<byte[]> f(javax.crypto.SecretKeyFactory keys, java.security.spec.KeySpec spec) {
          return Mono.fromCallable(() -> keys.generateSecret(spec).getEncoded())
              .subscribeOn(Schedulers.parallel());
        }
        """);
  }

  @Test
  void flagsComputationOnTheOnlyThreadOfSingle() {
    Page.check(
        """
        Mono<byte[]> f(javax.crypto.SecretKeyFactory keys, java.security.spec.KeySpec spec) {
          // BUG: Diagnostic contains: [CpuHeavyCallOnEventLoop] SecretKeyFactory.generateSecret
          return Mono.fromCallable(() -> keys.generateSecret(spec).getEncoded())
              .subscribeOn(Schedulers.single());
        }
        """);
  }

  @Test
  void flagsWaitBehindAComputationOnThreadsMadeForComputing() {
    Page.check(
        """
        int both(javax.crypto.SecretKeyFactory keys, java.security.spec.KeySpec spec) throws Exception {
          keys.generateSecret(spec);
          return deeper();
        }

        int deeper() {
          return slow();
        }

        Mono<Integer> f(javax.crypto.SecretKeyFactory keys, java.security.spec.KeySpec spec) {
          // BUG: Diagnostic contains: [IneffectiveScheduler] LockSupport.park
          return Mono.fromCallable(() -> both(keys, spec)).subscribeOn(Schedulers.parallel());
        }
        """);
  }

  @Test
  void flagsPublishOnBelowABlockingSource() {
    assertThat(
            finding(
                """
                Mono<Integer> f() {
                  // BUG: Diagnostic matches: FINDING
                  return Mono.fromCallable(() -> slow())
                      .map(v -> v + 1)
                      .publishOn(boundedElastic());
                }
                """))
        .isEqualTo(
            """
            [IneffectiveScheduler] LockSupport.park blocks (wait); the lambda in Page.f may run on \
            a thread that must not block (argument of Mono.fromCallable: who subscribes is not \
            known and nothing moves it)
                -> Page.slow (Page.java:3)
                -> LockSupport.park (Page.java:-3)
                Mono.publishOn (Page.java:5) does not help: it moves what is below it, and the \
            call runs above
                instead: subscribeOn(Schedulers.boundedElastic())
                (see https://blockaway.dev/checks/IneffectiveScheduler)
              Did you mean '.subscribeOn(boundedElastic());'?\
            """);
  }

  @Test
  void flagsPublishOnThatMovesAMereFunctionToThreadsForComputing() {
    assertThat(
            finding(
                """
                Mono<Integer> f() {
                  // BUG: Diagnostic matches: FINDING
                  return Mono.fromCallable(() -> slow())
                      .publishOn(Schedulers.parallel());
                }
                """))
        .startsWith("[IneffectiveScheduler]")
        .contains("Mono.publishOn (Page.java:4) does not help: its threads must not block either")
        .contains("instead: Schedulers.boundedElastic()");
  }

  @Test
  void flagsWaitAsThatOfAnotherCheckWhenThisOneIsOff() {
    Page.program(
            """
            Mono<Integer> f(WebClient client) {
              return client.get().retrieve().bodyToMono(Integer.class)
                  // BUG: Diagnostic contains: [BlockingCallOnEventLoop] LockSupport.park
                  .map(v -> slow())
                  .subscribeOn(boundedElastic());
            }

            Mono<Integer> g() {
              // BUG: Diagnostic contains: [BlockingCallInReactiveMethod] LockSupport.park
              return Mono.fromCallable(() -> slow()).map(v -> v).publishOn(boundedElastic());
            }
            """)
        .with("-Xep:IneffectiveScheduler:OFF")
        .check();
  }

  @Test
  void ignoresSuppressedTrap() {
    Page.check(
        """
        @SuppressWarnings("IneffectiveScheduler")
        Mono<Integer> f(WebClient client) {
          return client.get().retrieve().bodyToMono(Integer.class)
              .map(v -> slow())
              .subscribeOn(boundedElastic());
        }
        """);
  }

  @Test
  void flagsPublishOnBelowABlockingOperator() {
    assertThat(
            finding(
                """
                Flux<Integer> f(WebClient client) {
                  return client.get().retrieve().bodyToFlux(Integer.class)
                      // BUG: Diagnostic matches: FINDING
                      .map(v -> slow())
                      .publishOn(boundedElastic());
                }
                """))
        .startsWith("[IneffectiveScheduler]")
        .contains("Flux.publishOn (Page.java:5) does not help: it moves what is below it")
        .contains("instead: publishOn(Schedulers.boundedElastic()) above Flux.map");
  }

  @Test
  void flagsSubscribeOnBelowAnAsynchronousSource() {
    assertThat(
            finding(
                """
                Mono<Integer> f(WebClient client) {
                  return client.get().retrieve().bodyToMono(Integer.class)
                      .subscribeOn(boundedElastic())
                      // BUG: Diagnostic matches: FINDING
                      .map(v -> slow());
                }
                """))
        .startsWith("[IneffectiveScheduler]")
        .contains("Mono.subscribeOn (Page.java:3) does not help: it moves the subscription")
        .contains("instead: publishOn(Schedulers.boundedElastic()) above Mono.map");
  }

  @Test
  void flagsSubscribeOnBelowAnInterval() {
    assertThat(
            finding(
                """
                Flux<Integer> f() {
                  // BUG: Diagnostic matches: FINDING
                  return Flux.interval(Duration.ofSeconds(1)).map(v -> slow())
                      .subscribeOn(boundedElastic());
                }
                """))
        .startsWith("[IneffectiveScheduler]")
        .contains("Flux.subscribeOn (Page.java:4) does not help: it moves the subscription");
  }

  @Test
  void flagsSubscribeOnBelowASink() {
    assertThat(
            finding(
                """
                final Sinks.Many<Integer> sink = Sinks.many().multicast().onBackpressureBuffer();

                Flux<Integer> f() {
                  // BUG: Diagnostic matches: FINDING
                  return sink.asFlux().map(v -> slow()).subscribeOn(boundedElastic());
                }
                """))
        .startsWith("[IneffectiveScheduler]")
        .contains("Flux.subscribeOn (Page.java:5) does not help: it moves the subscription");
  }

  @Test
  void reportsWhoEmitsWhereASinkDoes() {
    assertThat(
            finding(
                """
                Flux<Integer> f(Sinks.Many<Integer> sink) {
                  // BUG: Diagnostic matches: FINDING
                  return sink.asFlux().map(v -> slow());
                }
                """))
        .contains("argument of Flux.map: signals arrive on the thread that emits into the Many");
  }

  @Test
  void flagsSchedulerMadeForComputing() {
    assertThat(
            finding(
                """
                Mono<Integer> f() {
                  // BUG: Diagnostic matches: FINDING
                  return Mono.fromCallable(() -> slow()).subscribeOn(Schedulers.parallel());
                }
                """))
        .startsWith("[IneffectiveScheduler]")
        .contains("Mono.subscribeOn (Page.java:3) does not help: its threads must not block")
        .contains("instead: Schedulers.boundedElastic()");
  }

  @Test
  void flagsSchedulerWithoutThreads() {
    assertThat(
            finding(
                """
                Mono<Integer> f() {
                  // BUG: Diagnostic matches: FINDING
                  return Mono.fromCallable(() -> slow()).subscribeOn(Schedulers.immediate());
                }
                """))
        .startsWith("[IneffectiveScheduler]")
        .contains("Mono.subscribeOn (Page.java:3) does not help: its scheduler has no threads")
        .contains("instead: Schedulers.boundedElastic()");
  }

  @Test
  void flagsTaskOnSchedulerMadeForComputing() {
    assertThat(
            finding(
                """
                void f() {
                  // BUG: Diagnostic matches: FINDING
                  Schedulers.parallel().schedule(() -> slow());
                }
                """))
        .startsWith("[IneffectiveScheduler]")
        .contains("Scheduler.schedule (Page.java:3) does not help: its threads must not block");
  }

  @Test
  void flagsOperatorThatComesBetween() {
    assertThat(
            finding(
                """
                Mono<Integer> f(WebClient client) {
                  return client.get().retrieve().bodyToMono(Integer.class)
                      .publishOn(boundedElastic())
                      .delayElement(Duration.ofSeconds(1))
                      // BUG: Diagnostic matches: FINDING
                      .map(v -> slow());
                }
                """))
        .startsWith("[IneffectiveScheduler]")
        .contains(
            "Mono.publishOn (Page.java:3) does not help: Mono.delayElement (line 4) continues on"
                + " another thread");
  }

  @Test
  void flagsEagerValue() {
    assertThat(
            finding(
                """
                Mono<Integer> f() {
                  // BUG: Diagnostic matches: FINDING
                  return Mono.just(slow()).subscribeOn(boundedElastic());
                }
                """))
        .startsWith("[IneffectiveScheduler]")
        .contains(
            "Mono.subscribeOn (Page.java:3) does not help: the argument of Mono.just is computed"
                + " before anybody subscribes")
        .contains("instead: a source that takes a function, such as fromCallable or defer, and");
  }

  @Test
  void flagsEagerValueInAVariable() {
    assertThat(
            finding(
                """
                Flux<Integer> f() {
                  // BUG: Diagnostic matches: FINDING
                  List<Integer> all = List.of(slow());
                  return Flux.fromIterable(all).subscribeOn(boundedElastic());
                }
                """))
        .startsWith("[IneffectiveScheduler]")
        .contains("the argument of Flux.fromIterable is computed before anybody subscribes");
  }

  @Test
  void flagsMethodThatWaitsBeforeItReturnsItsChain() {
    assertThat(
            finding(
                """
                @Blocking
                Mono<Integer> load() {
                  return Mono.just(slow());
                }

                Mono<Integer> f() {
                  // BUG: Diagnostic matches: FINDING
                  return load().subscribeOn(boundedElastic());
                }
                """))
        .startsWith("[IneffectiveScheduler]")
        .contains(
            "Mono.subscribeOn (Page.java:8) does not help: Page.load has waited before it returns");
  }

  @Test
  void flagsTrapInAHandlerAsError() {
    assertThat(
            finding(
                """
                @GetMapping
                Mono<Integer> f() {
                  // BUG: Diagnostic matches: FINDING
                  return Mono.fromCallable(() -> slow())
                      .map(v -> v + 1)
                      .publishOn(boundedElastic());
                }
                """))
        .startsWith("[BlockingCallOnEventLoop]")
        .contains("Mono.publishOn (Page.java:6) does not help: it moves what is below it");
  }

  @Test
  void flagsTrapInAMethodThatAHandlerCallsAsError() {
    assertThat(
            finding(
                """
                @GetMapping
                Mono<Integer> f() {
                  return load().publishOn(boundedElastic());
                }

                private Mono<Integer> load() {
                  // BUG: Diagnostic matches: FINDING
                  return Mono.fromCallable(() -> slow()).map(v -> v + 1);
                }
                """))
        .startsWith("[BlockingCallOnEventLoop]")
        .contains("Mono.publishOn (Page.java:3) does not help: it moves what is below it");
  }

  @Test
  void flagsSchedulerBelowAnInnerChain() {
    assertThat(
            finding(
                """
                Mono<Integer> f(WebClient client) {
                  return client.get().retrieve().bodyToMono(Integer.class)
                      // BUG: Diagnostic matches: FINDING
                      .flatMap(v -> Mono.fromCallable(() -> slow()))
                      .subscribeOn(boundedElastic());
                }
                """))
        .startsWith("[IneffectiveScheduler]")
        .contains("Mono.subscribeOn (Page.java:5) does not help: it moves the subscription");
  }

  @Test
  void flagsFunctionThatRunsInPlace() {
    assertThat(
            finding(
                """
                Mono<List<Integer>> f(WebClient client) {
                  return client.get().retrieve().bodyToMono(Integer.class)
                      // BUG: Diagnostic matches: FINDING
                      .map(v -> Stream.of(v).map(w -> slow()).toList())
                      .publishOn(boundedElastic());
                }
                """))
        .startsWith("[IneffectiveScheduler]")
        .contains("Mono.publishOn (Page.java:5) does not help");
  }

  @Test
  void flagsFunctionThatIsHandedOver() {
    assertThat(
            finding(
                """
                final Callable<Integer> task = () -> slow();

                Mono<Integer> f() {
                  // BUG: Diagnostic matches: FINDING
                  return Mono.fromCallable(task).map(v -> v + 1).publishOn(boundedElastic());
                }
                """))
        .startsWith("[IneffectiveScheduler]")
        .contains("Mono.publishOn (Page.java:5) does not help");
  }

  @Test
  void flagsCallbackOfATaskOnAPool() {
    assertThat(
            finding(
                """
                @NonBlocking
                void f() {
                  CompletableFuture.supplyAsync(() -> 1)
                      // BUG: Diagnostic matches: FINDING
                      .thenApply(v -> slow());
                }
                """))
        .startsWith("[IneffectiveScheduler]")
        .contains("CompletableFuture.supplyAsync (Page.java:3) does not help: if it is complete")
        .contains("instead: thenApplyAsync(.., executor)");
  }

  @Test
  void ignoresCallbackOfATaskOnAPoolInUnknownCode() {
    Page.check("void f() { CompletableFuture.supplyAsync(() -> 1).thenApply(v -> slow()); }");
  }

  @Test
  void flagsTrapsOfMutiny() {
    Program.check(
        """
        import io.smallrye.mutiny.Uni;
        import io.smallrye.mutiny.infrastructure.Infrastructure;

        class A {
          static int slow() {
            java.util.concurrent.locks.LockSupport.park();
            return 1;
          }

          Uni<Integer> late() {
            // BUG: Diagnostic contains: Uni.emitOn (File0.java:13) does not help: it moves what is
            return Uni.createFrom().item(() -> slow())
                .emitOn(Infrastructure.getDefaultWorkerPool());
          }

          Uni<Integer> remedy() {
            // BUG: Diagnostic contains: runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
            return Uni.createFrom().item(() -> slow())
                .emitOn(Infrastructure.getDefaultWorkerPool());
          }

          Uni<Integer> eager() {
            // BUG: Diagnostic contains: Uni.runSubscriptionOn (File0.java:25) does not help: the
            return Uni.createFrom().item(slow())
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
          }

          Uni<Integer> operator(Uni<Integer> client) {
            return client.onItem()
                // BUG: Diagnostic contains: emitOn(Infrastructure.getDefaultWorkerPool()) above
                .transform(v -> slow())
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
          }
        }
        """);
  }

  @Test
  void flagsTrapsOfRxJava() {
    Program.check(
        """
        import io.reactivex.rxjava3.core.*;
        import io.reactivex.rxjava3.schedulers.Schedulers;

        class A {
          static int slow() {
            java.util.concurrent.locks.LockSupport.park();
            return 1;
          }

          Single<Integer> late() {
            // BUG: Diagnostic contains: Single.observeOn (File0.java:12) does not help: it moves
            return Single.fromCallable(() -> slow()).observeOn(Schedulers.io());
          }

          Single<Integer> computation() {
            // BUG: Diagnostic contains: [IneffectiveScheduler]
            return Single.fromCallable(() -> slow()).subscribeOn(Schedulers.computation());
          }

          Single<Integer> trampoline() {
            // BUG: Diagnostic contains: its scheduler has no threads of its own
            return Single.fromCallable(() -> slow()).subscribeOn(Schedulers.trampoline());
          }

          Single<Integer> eager() {
            // BUG: Diagnostic contains: the argument of Single.just is computed before anybody
            return Single.just(slow()).subscribeOn(Schedulers.io());
          }
        }
        """);
  }

  @Test
  void flagsFunctionThatIsChainedToExecuteBlocking() {
    Program.check(
        """
        import io.vertx.core.Future;
        import io.vertx.core.Vertx;

        class A {
          static int slow() {
            java.util.concurrent.locks.LockSupport.park();
            return 1;
          }

          Future<Integer> f(Vertx vertx) {
            // BUG: Diagnostic contains: Vertx.executeBlocking (File0.java:12) does not help: what
            return vertx.executeBlocking(() -> slow()).map(v -> slow());
          }
        }
        """);
  }

  private static String finding(String members) {
    List<String> messages = new ArrayList<>();
    CompilationTestHelper.newInstance(
            ScannerSupplier.fromBugCheckerClasses(
                BlockingCallOnEventLoop.class,
                BlockingCallInReactiveMethod.class,
                IneffectiveScheduler.class),
            IneffectiveSchedulerTest.class)
        .addSourceLines("Page.java", Page.source(members))
        .expectErrorMessage("FINDING", messages::add)
        .doTest();
    assertThat(messages).hasSize(1);
    return LINE.matcher(messages.get(0)).replaceAll(IneffectiveSchedulerTest::relative);
  }

  /** Lines count from the first member. */
  private static String relative(MatchResult line) {
    return line.group(1) + (Integer.parseInt(line.group(2)) - Page.LINES_BEFORE_MEMBERS);
  }
}
