package dev.blockaway.checker;

import org.junit.jupiter.api.Test;

/** A function that is stored first is reported where it is handed to an event loop. */
class StoredFunctionTest {
  @Test
  void ignoresFunctionThatIsNeverHandedOver() {
    Page.check(
        """
        @NonBlocking
        Supplier<Integer> f() {
          Supplier<Integer> later = () -> slow();
          return later;
        }
        """);
  }

  @Test
  void flagsOperatorThatIsGivenAVariable() {
    Page.check(
        """
        @GetMapping
        Mono<Integer> get() {
          Function<Integer, Integer> f = v -> slow();
          return Mono.just(1)
              // BUG: Diagnostic contains: LockSupport.park
              .map(f);
        }
        """);
  }

  @Test
  void flagsOperatorThatIsGivenAField() {
    Page.check(
        """
        static final Function<Integer, Integer> F = v -> slow();

        @GetMapping
        Mono<Integer> get() {
          return Mono.just(1)
              // BUG: Diagnostic contains: LockSupport.park
              .map(F);
        }
        """);
  }

  @Test
  void flagsOperatorThatIsGivenTheResultOfAMethod() {
    Page.check(
        """
        Function<Integer, Integer> adder() {
          return v -> slow();
        }

        @GetMapping
        Mono<Integer> get() {
          return Mono.just(1)
              // BUG: Diagnostic contains: LockSupport.park
              .map(adder());
        }
        """);
  }

  @Test
  void flagsOperatorThatIsGivenAnObject() {
    Page.check(
        """
        static class Adder implements Function<Integer, Integer> {
          @Override
          public Integer apply(Integer value) {
            return slow();
          }
        }

        @GetMapping
        Mono<Integer> get() {
          return Mono.just(1)
              // BUG: Diagnostic contains: LockSupport.park
              .map(new Adder());
        }
        """);
  }

  @Test
  void ignoresFunctionThatIsHandedToAPool() {
    Page.check(
        """
        @GetMapping
        Mono<Integer> get() {
          Callable<Integer> f = () -> slow();
          return Mono.fromCallable(f).subscribeOn(boundedElastic());
        }
        """);
  }

  @Test
  void flagsFunctionThatIsCalledInAHandler() {
    Page.check(
        """
        @GetMapping
        Mono<Integer> get() {
          Supplier<Integer> f = () -> slow();
          // BUG: Diagnostic contains: LockSupport.park
          return Mono.just(f.get());
        }
        """);
  }

  @Test
  void ignoresChainThatItsOnlyCallerMovesToAPool() {
    Page.check(
        """
        private Mono<Integer> load() {
          return Mono.fromCallable(() -> slow());
        }

        @GetMapping
        Mono<Integer> get() {
          return load().subscribeOn(boundedElastic());
        }
        """);
  }

  @Test
  void flagsChainThatItsCallerSubscribesToOnTheLoop() {
    Page.check(
        """
        private Mono<Integer> load() {
          // BUG: Diagnostic contains: LockSupport.park
          return Mono.fromCallable(() -> slow());
        }

        @GetMapping
        Mono<Integer> get() {
          return load().map(v -> v + 1);
        }
        """);
  }

  @Test
  void flagsEagerPartOfAMethodWhoseResultIsMovedToAPool() {
    Page.check(
        """
        private Mono<Integer> load() {
          // BUG: Diagnostic contains: LockSupport.park
          return Mono.just(slow());
        }

        @GetMapping
        Mono<Integer> get() {
          return load().subscribeOn(boundedElastic());
        }
        """);
  }

  @Test
  void ignoresChainInAVariableThatIsMovedToAPool() {
    Page.checkHandler(
        """
        Mono<Integer> load = Mono.fromCallable(() -> slow());
        return load.subscribeOn(boundedElastic());
        """);
  }

  @Test
  void flagsChainInAVariableThatIsNotMoved() {
    Page.checkHandler(
        """
        // BUG: Diagnostic contains: LockSupport.park
        Mono<Integer> load = Mono.fromCallable(() -> slow());
        return load;
        """);
  }
}
