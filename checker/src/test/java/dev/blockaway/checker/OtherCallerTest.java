package dev.blockaway.checker;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a method of the program does for one caller says nothing about what it does for another. */
class OtherCallerTest {
  private static final String HELPERS =
      """
      private <T> Mono<T> lazily(Supplier<T> work) {
        return Mono.fromSupplier(work).map(v -> v);
      }
      private <T> Mono<T> inside(Supplier<T> work) {
        return Mono.defer(() -> Mono.just(work.get()));
      }
      private <T> Mono<T> traced(Mono<T> mono) {
        return mono.doOnNext(v -> {}).name("traced");
      }
      private <T> Mono<T> twice(Supplier<T> work) {
        return traced(lazily(work));
      }
      @GetMapping
      Mono<Integer> other() {
        return lazily(() -> 1).then(inside(() -> 2)).then(traced(Mono.just(3))).then(twice(() -> 4));
      }
      @GetMapping
      Mono<Integer> loop() {
        return traced(Mono.delay(Duration.ofMillis(1)).map(v -> 1));
      }
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lazily(() -> slow()).subscribeOn(boundedElastic())",
        "inside(() -> slow()).subscribeOn(boundedElastic())",
        "traced(Mono.fromCallable(() -> slow())).subscribeOn(boundedElastic())",
        "twice(() -> slow()).subscribeOn(boundedElastic())",
        "traced(Mono.just(1).publishOn(boundedElastic())).map(v -> slow())",
        "traced(traced(Mono.just(1).publishOn(boundedElastic()))).map(v -> slow())",
      })
  void ignoresWhatThisCallerMoves(String chain) {
    Page.check(
        HELPERS
            + """
            @GetMapping
            Mono<Integer> get() {
              return %s;
            }
            """
                .formatted(chain));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lazily(() -> slow())",
        "inside(() -> slow())",
        "traced(Mono.fromCallable(() -> slow()))",
        "twice(() -> slow())",
        "traced(Mono.just(1)).map(v -> slow())",
        "traced(Mono.just(1)).publishOn(boundedElastic()).then(lazily(() -> 1)).map(v -> 2)"
            + ".then(Mono.delay(Duration.ofMillis(1))).then(lazily(() -> slow()))",
      })
  void flagsWhatThisCallerDoesNotMove(String chain) {
    Page.check(
        HELPERS
            + """
            @GetMapping
            Mono<Integer> moved() {
              return lazily(() -> slow())
                  .then(inside(() -> slow()))
                  .then(twice(() -> slow()))
                  .then(traced(Mono.fromCallable(() -> slow())))
                  .subscribeOn(boundedElastic());
            }
            @GetMapping
            Mono<Integer> get() {
              // BUG: Diagnostic contains: LockSupport.park
              return %s;
            }
            """
                .formatted(chain));
  }

  @Test
  void flagsWhatTheMethodItselfDoesForOneOfItsCallers() {
    Page.check(
        """
        private Mono<Integer> load() {
          // BUG: Diagnostic contains: LockSupport.park
          return Mono.fromCallable(() -> slow());
        }
        @GetMapping
        Mono<Integer> moved() {
          return load().subscribeOn(boundedElastic());
        }
        @GetMapping
        Mono<Integer> notMoved() {
          return load();
        }
        """);
  }

  @Test
  @Timeout(60)
  void flagsFunctionThatManyMethodsHandToEachOther() {
    Page.check(
        methodsThatCallEachOther(12)
            + """
            @GetMapping
            Mono<Integer> get(Mono<Integer> chain) {
              // BUG: Diagnostic contains: LockSupport.park
              return m0(chain, v -> slow(), 3);
            }
            """);
  }

  @Test
  @Timeout(60)
  void ignoresFunctionThatManyMethodsHandToEachOtherOffTheEventLoop() {
    Page.check(
        methodsThatCallEachOther(12)
            + """
            @GetMapping
            Mono<Integer> moved() {
              return m0(Mono.just(1), v -> slow(), 3).subscribeOn(boundedElastic());
            }
            """);
  }

  private static String methodsThatCallEachOther(int methods) {
    StringBuilder result = new StringBuilder();
    for (int i = 0; i < methods; i++) {
      result.append(
          "private Mono<Integer> m%d(Mono<Integer> c, Function<Integer, Integer> f, int n) {\n"
              .formatted(i));
      for (int j = 0; j < methods; j++) {
        result.append("if (n == %1$d) { return m%1$d(c, f, n - 1); }\n".formatted(j));
      }
      result.append("return c.map(f);\n}\n");
    }
    return result.toString();
  }
}
