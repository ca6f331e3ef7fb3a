package dev.blockaway.checker;

import org.junit.jupiter.api.Test;

/** What the type that a method returns says of where it runs, if nothing else does. */
class ReturnTypeTest {
  private static final String QUERY = "interface Query extends Publisher<Integer> {}";

  private static final String ITERABLE_QUERY =
      "interface Query extends Publisher<Integer>, Iterable<Integer> {}";

  private static void check(String members) {
    Program.check(
        """
        import java.util.concurrent.*;
        import java.util.concurrent.locks.LockSupport;
        import java.util.function.Supplier;
        import org.reactivestreams.Publisher;
        import reactor.core.publisher.*;

        class Service {
        %s
        }
        """
            .formatted(members.indent(2)));
  }

  @Test
  void flagsMethodThatReturnsAPublisher() {
    check(
        QUERY
            + """

            Mono<String> mono() {
              // BUG: Diagnostic contains: it returns a Mono
              LockSupport.park();
              return Mono.empty();
            }

            Publisher<String> publisher() {
              // BUG: Diagnostic contains: it returns a Publisher
              LockSupport.park();
              return Mono.empty();
            }

            Query query(Query query) {
              // BUG: Diagnostic contains: it returns a Query
              LockSupport.park();
              return query;
            }
            """);
  }

  @Test
  void ignoresQueryThatCanBeIteratedAsWell() {
    check(
        ITERABLE_QUERY
            + """

            Query query(Query query) {
              LockSupport.park();
              return query;
            }
            """);
  }

  @Test
  void flagsChainThatIsMadeOfAQuery() {
    check(
        ITERABLE_QUERY
            + """

            Flux<Integer> all(Query query) {
              // BUG: Diagnostic contains: it returns a Flux
              LockSupport.park();
              return Flux.from(query);
            }
            """);
  }

  @Test
  void ignoresReturnTypeThatIsATypeArgumentOfALibrarysType() {
    check(
        """
        static class Command implements Callable<Mono<Void>> {
          public Mono<Void> call() {
            LockSupport.park();
            return Mono.empty();
          }
        }

        static final Supplier<Mono<Void>> LATER =
            new Supplier<>() {
              @Override
              public Mono<Void> get() {
                LockSupport.park();
                return Mono.empty();
              }
            };
        """);
  }

  @Test
  void flagsReturnTypeThatIsATypeArgumentOfTheProgramsOwnType() {
    check(
        """
        interface Source<T> {
          T get();
        }

        static class Slow implements Source<Mono<Void>> {
          public Mono<Void> get() {
            // BUG: Diagnostic contains: it returns a Mono
            LockSupport.park();
            return Mono.empty();
          }
        }
        """);
  }

  @Test
  void flagsReturnTypeThatAnOverriddenMethodHasToo() {
    check(
        """
        interface Source<T> {
          Mono<T> get();
        }

        static class Slow implements Source<String>, Callable<String> {
          public Mono<String> get() {
            // BUG: Diagnostic contains: it returns a Mono
            LockSupport.park();
            return Mono.empty();
          }

          public String call() {
            return "";
          }
        }
        """);
  }
}
