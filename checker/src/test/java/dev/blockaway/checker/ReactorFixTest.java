package dev.blockaway.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fixes for chains of Reactor: each is applied, its result compiled and checked again. */
class ReactorFixTest {
  private static final String PAGE =
      """
      import java.time.Duration;
      import java.util.*;
      import java.util.concurrent.locks.LockSupport;
      import org.springframework.web.bind.annotation.*;
      import org.springframework.web.reactive.function.client.WebClient;
      import reactor.core.publisher.*;
      import reactor.core.scheduler.Schedulers;

      class Page {
        static int slow() {
          LockSupport.park();
          return 1;
        }

        static String load() {
          LockSupport.park();
          return "x";
        }

        static Mono<Integer> client() {
          return WebClient.create().get().retrieve().bodyToMono(Integer.class);
        }

        static int add(int a) {
          return a + slow();
        }

      %s}
      """;

  @TempDir Path folder;
  private Patch patch;

  @BeforeEach
  void prepare() {
    patch = new Patch(folder);
  }

  private void fixes(String members, String fixed) {
    patch.gives(page(members), page(fixed));
  }

  private void leaves(String members) {
    patch.leaves(page(members));
  }

  private static String page(String members) {
    return PAGE.formatted(members.indent(2));
  }

  @Test
  void fixesSourceWithoutScheduler() {
    fixes(
        """
        Mono<Integer> f() {
          return Mono.fromCallable(() -> slow());
        }
        """,
        """
        Mono<Integer> f() {
          return Mono.fromCallable(() -> slow()).subscribeOn(Schedulers.boundedElastic());
        }
        """);
  }

  @Test
  void fixesSourceWhoseTypeComesFromItsUse() {
    fixes(
        """
        Mono<Number> f() {
          return Mono.fromCallable(() -> slow());
        }

        Mono<Void> g() {
          return Mono.fromRunnable(() -> slow());
        }
        """,
        """
        Mono<Number> f() {
          return Mono.<Number>fromCallable(() -> slow()).subscribeOn(Schedulers.boundedElastic());
        }

        Mono<Void> g() {
          return Mono.<Void>fromRunnable(() -> slow()).subscribeOn(Schedulers.boundedElastic());
        }
        """);
  }

  @Test
  void fixesSourceThatIsAMethodReference() {
    fixes(
        """
        Mono<Integer> f() {
          return Mono.fromCallable(Page::slow);
        }
        """,
        """
        Mono<Integer> f() {
          return Mono.fromCallable(Page::slow).subscribeOn(Schedulers.boundedElastic());
        }
        """);
  }

  @Test
  void fixesSourceInsideAnotherChain() {
    fixes(
        """
        Mono<Integer> f() {
          return client().flatMap(v -> Mono.fromCallable(() -> slow() + v));
        }
        """,
        """
        Mono<Integer> f() {
          return client().flatMap(v -> Mono.fromCallable(() -> slow() + v).subscribeOn(Schedulers.boundedElastic()));
        }
        """);
  }

  @Test
  void fixesFunctionThatReturnsAPrimitiveByAnInnerSource() {
    fixes(
        """
        Mono<Integer> f() {
          return client().map(v -> v + slow());
        }
        """,
        """
        Mono<Integer> f() {
          return client().flatMap(v -> Mono.fromCallable(() -> v + slow()).subscribeOn(Schedulers.boundedElastic()));
        }
        """);
  }

  @Test
  void fixesFunctionOfAFluxInOrder() {
    fixes(
        """
        Flux<Integer> f(Flux<Integer> all) {
          return all.map(v -> v + slow());
        }
        """,
        """
        Flux<Integer> f(Flux<Integer> all) {
          return all.concatMap(v -> Mono.fromCallable(() -> v + slow()).subscribeOn(Schedulers.boundedElastic()));
        }
        """);
  }

  @Test
  void fixesMethodReferenceByAnInnerSource() {
    fixes(
        """
        Mono<Integer> f() {
          return client().map(Page::add);
        }
        """,
        """
        Mono<Integer> f() {
          return client().flatMap(value -> Mono.fromCallable(() -> Page.add(value)).subscribeOn(Schedulers.boundedElastic()));
        }
        """);
  }

  @Test
  void fixesFunctionThatMayReturnNullWithoutAnInnerSource() {
    fixes(
        """
        Mono<String> f() {
          return client()
              .map(v -> load())
              .map(v -> v + "!");
        }
        """,
        """
        Mono<String> f() {
          return client()
              .publishOn(Schedulers.boundedElastic())
              .map(v -> load())
              .map(v -> v + "!");
        }
        """);
  }

  @Test
  void fixesFunctionWhoseParameterChangesWithoutAnInnerSource() {
    fixes(
        """
        Mono<Integer> f() {
          return client().map(v -> v++ + slow());
        }
        """,
        """
        Mono<Integer> f() {
          return client().publishOn(Schedulers.boundedElastic()).map(v -> v++ + slow());
        }
        """);
  }

  @Test
  void fixesOperatorThatIsNoMap() {
    fixes(
        """
        Flux<Integer> f(Flux<Integer> all) {
          return all.filter(v -> slow() > v).doOnNext(v -> {});
        }
        """,
        """
        Flux<Integer> f(Flux<Integer> all) {
          return all.publishOn(Schedulers.boundedElastic()).filter(v -> slow() > v).doOnNext(v -> {});
        }
        """);
  }

  @Test
  void fixesSubscribeOnBelowAnAsynchronousSource() {
    fixes(
        """
        Mono<Integer> f() {
          return client()
              .map(v -> slow())
              .subscribeOn(Schedulers.boundedElastic());
        }
        """,
        """
        Mono<Integer> f() {
          return client()
              .publishOn(Schedulers.boundedElastic())
              .map(v -> slow())
              .subscribeOn(Schedulers.boundedElastic());
        }
        """);
  }

  @Test
  void fixesPublishOnBelowASource() {
    fixes(
        """
        Mono<Integer> f() {
          return Mono.fromCallable(() -> slow())
              .map(v -> v + 1)
              .publishOn(Schedulers.boundedElastic());
        }
        """,
        """
        Mono<Integer> f() {
          return Mono.fromCallable(() -> slow())
              .map(v -> v + 1)
              .subscribeOn(Schedulers.boundedElastic());
        }
        """);
  }

  @Test
  void fixesPublishOnBelowAnOperator() {
    fixes(
        """
        Mono<Integer> f() {
          return client()
              .map(v -> slow())
              .filter(v -> v > 0)
              .publishOn(Schedulers.boundedElastic());
        }
        """,
        """
        Mono<Integer> f() {
          return client()
              .publishOn(Schedulers.boundedElastic())
              .map(v -> slow())
              .filter(v -> v > 0);
        }
        """);
  }

  @Test
  void fixesPublishOnThatOthersNeedByAnotherOne() {
    fixes(
        """
        Mono<Integer> f() {
          return Mono.fromCallable(() -> slow())
              .flatMap(v -> client())
              .publishOn(Schedulers.boundedElastic())
              .map(v -> slow());
        }
        """,
        """
        Mono<Integer> f() {
          return Mono.fromCallable(() -> slow()).subscribeOn(Schedulers.boundedElastic())
              .flatMap(v -> client())
              .publishOn(Schedulers.boundedElastic())
              .map(v -> slow());
        }
        """);
  }

  @Test
  void fixesSchedulerMadeForComputing() {
    fixes(
        """
        Mono<Integer> f() {
          return Mono.fromCallable(() -> slow()).subscribeOn(Schedulers.parallel());
        }

        Mono<Integer> g() {
          return client().publishOn(Schedulers.single()).map(v -> slow());
        }
        """,
        """
        Mono<Integer> f() {
          return Mono.fromCallable(() -> slow()).subscribeOn(Schedulers.boundedElastic());
        }

        Mono<Integer> g() {
          return client().publishOn(Schedulers.boundedElastic()).map(v -> slow());
        }
        """);
  }

  @Test
  void fixesEagerValue() {
    fixes(
        """
        @GetMapping
        Mono<Integer> f() {
          return Mono.just(slow());
        }
        """,
        """
        @GetMapping
        Mono<Integer> f() {
          return Mono.fromCallable(() -> slow()).subscribeOn(Schedulers.boundedElastic());
        }
        """);
  }

  @Test
  void fixesEagerValueWithASchedulerBelow() {
    fixes(
        """
        Mono<Integer> f() {
          return Mono.just(slow()).subscribeOn(Schedulers.boundedElastic());
        }
        """,
        """
        Mono<Integer> f() {
          return Mono.fromCallable(() -> slow()).subscribeOn(Schedulers.boundedElastic());
        }
        """);
  }

  @Test
  void fixesEagerValueThatMayBeNullAndKeepsTheFailure() {
    fixes(
        """
        @GetMapping
        Mono<String> f() {
          return Mono.just(load());
        }
        """,
        """
        @GetMapping
        Mono<String> f() {
          return Mono.defer(() -> Mono.just(load())).subscribeOn(Schedulers.boundedElastic());
        }
        """);
  }

  @Test
  void fixesEagerListOfAFlux() {
    fixes(
        """
        @GetMapping
        Flux<String> f() {
          return Flux.fromIterable(List.of(load())).map(v -> v + "!");
        }
        """,
        """
        @GetMapping
        Flux<String> f() {
          return Flux.defer(() -> Flux.fromIterable(List.of(load()))).subscribeOn(Schedulers.boundedElastic()).map(v -> v + "!");
        }
        """);
  }

  @Test
  void fixesBlockInsideAFunction() {
    fixes(
        """
        Mono<Integer> f() {
          return client().map(v -> client().block());
        }

        Flux<Integer> g(Flux<Integer> all) {
          return all.map(v -> client().block());
        }
        """,
        """
        Mono<Integer> f() {
          return client().flatMap(v -> client());
        }

        Flux<Integer> g(Flux<Integer> all) {
          return all.concatMap(v -> client());
        }
        """);
  }

  @Test
  void fixesBlockBeforeTheResult() {
    fixes(
        """
        @GetMapping
        Mono<Integer> f() {
          Integer first = client().block();
          return client().map(second -> first + second);
        }
        """,
        """
        @GetMapping
        Mono<Integer> f() {
          return client().flatMap(first -> client().map(second -> first + second));
        }
        """);
  }

  @Test
  void fixesSleepBeforeTheResult() {
    fixes(
        """
        @GetMapping
        Mono<Integer> f() throws InterruptedException {
          Thread.sleep(100);
          return Mono.just(1);
        }
        """,
        """
        @GetMapping
        Mono<Integer> f() throws InterruptedException {
          return Mono.delay(Duration.ofMillis(100)).then(Mono.defer(() -> Mono.just(1)));
        }
        """);
  }

  @Test
  void fixesSleepInASource() {
    fixes(
        """
        Mono<Integer> f() {
          return Mono.fromCallable(() -> {
            Thread.sleep(100);
            return 1;
          }).map(v -> v + 1);
        }
        """,
        """
        Mono<Integer> f() {
          return Mono.fromCallable(() -> {
            return 1;
          }).delaySubscription(Duration.ofMillis(100)).map(v -> v + 1);
        }
        """);
  }

  @Test
  void fixesSleepThatMayBeInterrupted() {
    fixes(
        """
        @GetMapping
        Mono<Integer> before() {
          try {
            Thread.sleep(100);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return Mono.just(1);
        }

        @GetMapping
        Mono<Integer> inside() {
          try {
            Thread.sleep(100);
            return Mono.just(1);
          } catch (InterruptedException e) {
            return Mono.error(e);
          }
        }

        @GetMapping
        Mono<Integer> source() {
          return Mono.fromCallable(() -> {
            try {
              Thread.sleep(100);
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
            return 1;
          });
        }
        """,
        """
        @GetMapping
        Mono<Integer> before() {
          return Mono.delay(Duration.ofMillis(100)).then(Mono.defer(() -> Mono.just(1)));
        }

        @GetMapping
        Mono<Integer> inside() {
          return Mono.delay(Duration.ofMillis(100)).then(Mono.defer(() -> Mono.just(1)));
        }

        @GetMapping
        Mono<Integer> source() {
          return Mono.<Integer>fromCallable(() -> {
            return 1;
          }).delaySubscription(Duration.ofMillis(100));
        }
        """);
  }

  @Test
  void fixesSleepWithoutATimerWhereTheTryCatchesMore() {
    assertThat(
            patch.apply(
                page(
                    """
                    @GetMapping
                    Mono<Integer> other() {
                      try {
                        Thread.sleep(100);
                        return Mono.just(Integer.parseInt("1"));
                      } catch (InterruptedException | NumberFormatException e) {
                        return Mono.error(e);
                      }
                    }

                    @GetMapping
                    Mono<Integer> cleanup() {
                      try {
                        Thread.sleep(100);
                        return Mono.just(1);
                      } catch (InterruptedException e) {
                        return Mono.empty();
                      } finally {
                        System.out.println("done");
                      }
                    }
                    """)))
        .doesNotContain("delay(");
  }

  @Test
  void fixesFutureThatIsWaitedFor() {
    fixes(
        """
        static java.util.concurrent.CompletableFuture<Integer> load(int id) {
          return new java.util.concurrent.CompletableFuture<>();
        }

        Mono<Integer> function() {
          return client().map(v -> load(v).join());
        }

        Flux<Integer> functions() {
          return client().flux().map(v -> load(v).join());
        }

        Mono<Integer> source() {
          return Mono.fromCallable(() -> load(1).get()).map(v -> v + 1);
        }

        Mono<Integer> supplier(java.util.concurrent.CompletableFuture<Integer> future) {
          return Mono.fromSupplier(() -> future.join());
        }

        @GetMapping
        Mono<Integer> before() {
          int id = 1;
          Integer value = load(id).join();
          return Mono.just(value + 1);
        }
        """,
        """
        static java.util.concurrent.CompletableFuture<Integer> load(int id) {
          return new java.util.concurrent.CompletableFuture<>();
        }

        Mono<Integer> function() {
          return client().flatMap(v -> Mono.fromFuture(load(v), true));
        }

        Flux<Integer> functions() {
          return client().flux().concatMap(v -> Mono.fromFuture(load(v), true));
        }

        Mono<Integer> source() {
          return Mono.fromFuture(() -> load(1), true).map(v -> v + 1);
        }

        Mono<Integer> supplier(java.util.concurrent.CompletableFuture<Integer> future) {
          return Mono.fromFuture(() -> future, true);
        }

        @GetMapping
        Mono<Integer> before() {
          int id = 1;
          return Mono.fromFuture(load(id), true).flatMap(value -> Mono.just(value + 1));
        }
        """);
  }

  @Test
  void fixesFutureWithoutComposingWhereItsFailuresAreUnwrapped() {
    assertThat(
            patch.apply(
                page(
                    """
                    Mono<Integer> f(java.util.concurrent.CompletableFuture<Integer> future) {
                      return Mono.fromCallable(() -> future.join())
                          .onErrorMap(e -> e instanceof java.util.concurrent.CompletionException ? e.getCause() : e);
                    }
                    """)))
        .contains("future.join()")
        .doesNotContain("fromFuture");
  }

  @Test
  void fixesFutureWithoutComposingWhereThereIsATimeout() {
    assertThat(
            patch.apply(
                page(
                    """
                    Mono<Integer> f(java.util.concurrent.CompletableFuture<Integer> future) {
                      return Mono.fromCallable(() -> future.get(1, java.util.concurrent.TimeUnit.SECONDS));
                    }
                    """)))
        .doesNotContain("fromFuture");
  }

  @Test
  void fixesHttpCallInASource() {
    fixes(
        """
        Mono<java.net.http.HttpResponse<String>> f(java.net.http.HttpClient client, java.net.http.HttpRequest request) {
          return Mono.fromCallable(() -> client.send(request, java.net.http.HttpResponse.BodyHandlers.ofString()));
        }
        """,
        """
        Mono<java.net.http.HttpResponse<String>> f(java.net.http.HttpClient client, java.net.http.HttpRequest request) {
          return Mono.fromFuture(() -> client.sendAsync(request, java.net.http.HttpResponse.BodyHandlers.ofString()));
        }
        """);
  }

  @Test
  void fixesHttpCallForItsBody() {
    fixes(
        """
        @GetMapping
        Mono<String> f(java.net.http.HttpClient client, java.net.http.HttpRequest request) throws Exception {
          return Mono.just(client.send(request, java.net.http.HttpResponse.BodyHandlers.ofString()).body());
        }
        """,
        """
        @GetMapping
        Mono<String> f(java.net.http.HttpClient client, java.net.http.HttpRequest request) throws Exception {
          return Mono.fromFuture(() -> client.sendAsync(request, java.net.http.HttpResponse.BodyHandlers.ofString())).map(response -> response.body());
        }
        """);
  }

  @Test
  void fixesHttpCallBeforeTheResult() {
    fixes(
        """
        @GetMapping
        Mono<String> f(java.net.http.HttpClient client, java.net.http.HttpRequest request) throws Exception {
          java.net.http.HttpResponse<String> answer = client.send(request, java.net.http.HttpResponse.BodyHandlers.ofString());
          return Mono.just(answer.body());
        }
        """,
        """
        @GetMapping
        Mono<String> f(java.net.http.HttpClient client, java.net.http.HttpRequest request) throws Exception {
          return Mono.fromFuture(() -> client.sendAsync(request, java.net.http.HttpResponse.BodyHandlers.ofString())).flatMap(answer -> Mono.just(answer.body()));
        }
        """);
  }

  @Test
  void fixesStatementsBeforeTheResult() {
    fixes(
        """
        @GetMapping
        Mono<Integer> f(int a) {
          int b = a + 1;
          int c = slow();
          int d = c + slow();
          return Mono.just(b + d);
        }
        """,
        """
        @GetMapping
        Mono<Integer> f(int a) {
          int b = a + 1;
          return Mono.defer(() -> {
            int c = slow();
            int d = c + slow();
            return Mono.just(b + d);
          }).subscribeOn(Schedulers.boundedElastic());
        }
        """);
  }

  @Test
  void fixesStatementsWithSeveralResults() {
    fixes(
        """
        @GetMapping
        Mono<Number> f(int a) {
          if (slow() > a) {
            return Mono.just(1);
          }
          return Mono.just(2.0);
        }
        """,
        """
        @GetMapping
        Mono<Number> f(int a) {
          return Mono.<Number>defer(() -> {
            if (slow() > a) {
              return Mono.just(1);
            }
            return Mono.just(2.0);
          }).subscribeOn(Schedulers.boundedElastic());
        }
        """);
  }

  @Test
  void ignoresStatementsThatThrowCheckedExceptions() {
    leaves(
        """
        int read() throws java.io.IOException {
          return slow();
        }

        @GetMapping
        Mono<Integer> f() throws java.io.IOException {
          int a = read();
          return Mono.just(a);
        }
        """);
  }

  @Test
  void ignoresValueThatMayBeNullAndThrows() {
    leaves(
        """
        String read() throws java.io.IOException {
          return load();
        }

        @GetMapping
        Mono<String> f() throws java.io.IOException {
          return Mono.just(read());
        }
        """);
  }

  @Test
  void ignoresValueWithAVariableThatChanges() {
    leaves(
        """
        @GetMapping
        Mono<Integer> f(int a) {
          a++;
          return Mono.just(a + slow());
        }
        """);
  }

  @Test
  void ignoresValueInsideATry() {
    leaves(
        """
        @GetMapping
        Mono<Integer> f() {
          try {
            return Mono.just(slow());
          } catch (IllegalStateException e) {
            return Mono.just(0);
          } finally {
            System.gc();
          }
        }
        """);
  }

  @Test
  void ignoresBlockThatAsksWhetherSomethingCame() {
    leaves(
        """
        @GetMapping
        Publisher<Integer> f() {
          Integer first = client().block();
          return Mono.just(first == null ? 0 : first);
        }

        interface Publisher<T> extends org.reactivestreams.Publisher<T> {}
        """
            .replace("Publisher<Integer> f", "org.reactivestreams.Publisher<Integer> f")
            .replace("\ninterface Publisher<T> extends org.reactivestreams.Publisher<T> {}\n", ""));
  }

  @Test
  void ignoresSchedulerThatOthersShare() {
    leaves(
        """
        final reactor.core.scheduler.Scheduler shared = Schedulers.newSingle("one");

        Mono<Integer> f(Mono<Integer> a, Mono<Integer> b) {
          return Mono.zip(a.publishOn(shared), b.publishOn(shared)).then(Mono.empty());
        }

        void g(Mono<Integer> a, Mono<Integer> b) {
          Mono.zip(all -> slow(), a, b).subscribe();
        }

        Mono<Integer> h(Mono<Integer> a, Mono<Integer> b) {
          return Mono.zip(all -> slow(), a, b);
        }
        """);
  }

  @Test
  void ignoresCancellation() {
    leaves(
        """
        Mono<Integer> f() {
          return client().doOnCancel(() -> slow());
        }
        """);
  }

  @Test
  void ignoresMethodWithALock() {
    leaves(
        """
        @GetMapping
        synchronized Mono<Integer> f() {
          return Mono.just(slow());
        }
        """);
  }

  @Test
  void ignoresValueInsideATryWithResources() {
    leaves(
        """
        @GetMapping
        Flux<Integer> f() throws Exception {
          try (AutoCloseable resource = () -> {}) {
            return Flux.just(slow());
          }
        }
        """);
  }

  @Test
  void ignoresMethodThatReturnsNoChain() {
    leaves(
        """
        @org.jetbrains.annotations.NonBlocking
        void f() {
          slow();
        }
        """);
  }

  @Test
  void fixesFileWithASchedulersClassOfItsOwn() {
    patch.gives(
        """
        import java.util.concurrent.locks.LockSupport;
        import reactor.core.publisher.Mono;

        class Page {
          static class Schedulers {}

          static int slow() {
            LockSupport.park();
            return 1;
          }

          Mono<Integer> f() {
            return Mono.fromCallable(() -> slow());
          }
        }
        """,
        """
        import java.util.concurrent.locks.LockSupport;
        import reactor.core.publisher.Mono;

        class Page {
          static class Schedulers {}

          static int slow() {
            LockSupport.park();
            return 1;
          }

          Mono<Integer> f() {
            return Mono.fromCallable(() -> slow()).subscribeOn(reactor.core.scheduler.Schedulers.boundedElastic());
          }
        }
        """);
  }

  @Test
  void fixesFileThatImportsNoScheduler() {
    patch.gives(
        """
        import java.util.concurrent.locks.LockSupport;
        import reactor.core.publisher.Mono;

        class Page {
          Mono<Void> f() {
            return Mono.<Void>fromRunnable(() -> LockSupport.park());
          }
        }
        """,
        """
        import java.util.concurrent.locks.LockSupport;
        import reactor.core.publisher.Mono;
        import reactor.core.scheduler.Schedulers;

        class Page {
          Mono<Void> f() {
            return Mono.<Void>fromRunnable(() -> LockSupport.park()).subscribeOn(Schedulers.boundedElastic());
          }
        }
        """);
  }
}
