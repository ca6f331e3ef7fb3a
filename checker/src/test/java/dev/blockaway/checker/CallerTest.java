package dev.blockaway.checker;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A method that returns a publisher, and is no handler itself, runs where it is called. */
class CallerTest {
  private static final String PAGE_OF_A_STORE =
      """

      @RestController
      class Page {
        private final Store store;

        Page(Store store) {
          this.store = store;
        }

        @GetMapping
        Mono<Integer> get() {
          return store.load();
        }
      }
      """;

  private static void check(String classes) {
    Program.check(
        """
        import java.util.List;
        import java.util.concurrent.locks.LockSupport;
        import org.springframework.scheduling.annotation.Scheduled;
        import org.springframework.web.bind.annotation.*;
        import reactor.core.publisher.*;
        import reactor.core.scheduler.Schedulers;

        """
            + classes);
  }

  private static String service(String expected) {
    return """
    class Service {
      Mono<Integer> find(int id) {
    %s
        LockSupport.park();
        return Mono.just(id);
      }
    }
    """
        .formatted(expected.isEmpty() ? "" : "    // BUG: Diagnostic contains: " + expected);
  }

  private static String handler(String body) {
    return """
    @RestController
    class Page {
      private final Service service = new Service();

      @GetMapping
      Mono<Integer> get(Mono<Integer> ids) {
        %s
      }
    }
    """
        .formatted(body);
  }

  private static String job(String body) {
    return """
    class Job {
      private final Service service = new Service();

      @Scheduled
      void run() {
        %s
      }
    }
    """
        .formatted(body);
  }

  @Test
  void flagsWhatNothingCalls() {
    check(service("Service.find may run on an event loop (it returns a Mono"));
  }

  @Test
  void flagsWhatAHandlerCalls() {
    check(
        service(
                "Service.find runs on the event loop (it is called from Page.get: WebFlux calls"
                    + " controllers on the event loop of the server)")
            + handler("return service.find(1);"));
  }

  @Test
  void flagsWhatAHandlerCallsThoughOthersMayBlock() {
    check(
        service("it is called from Page.get")
            + handler("return service.find(1).subscribeOn(Schedulers.boundedElastic());")
            + job("service.find(1).block();"));
  }

  @Test
  void flagsWhatAnOperatorCalls() {
    check(
        service("it is called from the lambda in Page.get: argument of Mono.flatMap")
            + handler("return ids.flatMap(id -> service.find(id));"));
  }

  @Test
  void flagsWhatAHandlerCallsThroughOtherMethods() {
    check(
        """
        class Store {
          private final Service service = new Service();

          Mono<Integer> load() {
            return service.find(1);
          }

          void warmUp() {
            load().subscribe();
          }
        }

        @RestController
        class Page {
          private final Store store = new Store();

          @GetMapping
          Mono<Integer> get() {
            store.warmUp();
            return Mono.just(1);
          }
        }
        """
            + service("it is called from Page.get"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "return Mono.defer(() -> service.find(1)).subscribeOn(Schedulers.boundedElastic());",
        "return ids.publishOn(Schedulers.boundedElastic()).flatMap(service::find);",
        "if (!Schedulers.isInNonBlockingThread()) { return service.find(1); } return ids;",
      })
  void ignoresWhatAHandlerCallsWhereItMayBlock(String body) {
    check(service("") + handler(body));
  }

  @Test
  void ignoresWhatJobsCall() {
    check(service("") + job("service.find(1).block();"));
  }

  @Test
  void ignoresWhatTheMainMethodCalls() {
    check(
        """
        class Tool {
          private static Mono<Integer> load() {
            LockSupport.park();
            return Mono.just(1);
          }

          private static Mono<Integer> loadOften(int times) {
            LockSupport.park();
            return times == 0 ? load() : loadOften(times - 1);
          }

          private void work() {
            load().block();
          }

          public static void main(String[] arguments) {
            new Tool().work();
            loadOften(3).block();
          }
        }
        """);
  }

  @Test
  void flagsWhatOnlyAMethodCallsThatIsNotTheMainMethod() {
    check(
        """
        class Tool {
          private static Mono<Integer> load() {
            // BUG: Diagnostic contains: nothing says who calls it
            LockSupport.park();
            return Mono.just(1);
          }

          static void main(int argument) {
            load().block();
          }
        }
        """);
  }

  @Test
  void flagsMethodsThatOnlyCallEachOther() {
    check(
        """
        class Tree {
          Mono<Integer> left(int depth) {
            // BUG: Diagnostic contains: nothing says who calls it
            LockSupport.park();
            return right(depth - 1);
          }

          Mono<Integer> right(int depth) {
            // BUG: Diagnostic contains: nothing says who calls it
            LockSupport.park();
            return left(depth - 1);
          }
        }
        """);
  }

  @Test
  void flagsWhatALibraryMayCallThroughAMethodThatThisProgramCallsToo() {
    check(
        """
        class Task implements Runnable {
          private Mono<Integer> load() {
            // BUG: Diagnostic contains: nothing says who calls it
            LockSupport.park();
            return Mono.just(1);
          }

          @Override
          public void run() {
            load().subscribe();
          }

          public static void main(String[] arguments) {
            new Task().run();
          }
        }
        """);
  }

  @Test
  void namesNoCallerThatMayCallAnotherImplementation() {
    check(
        """
        interface Store {
          Mono<Integer> load();
        }

        class Quick implements Store {
          public Mono<Integer> load() {
            return Mono.just(1);
          }
        }

        class Slow implements Store {
          public Mono<Integer> load() {
            // BUG: Diagnostic contains: nothing says who calls it
            LockSupport.park();
            return Mono.just(1);
          }
        }
        """
            + PAGE_OF_A_STORE);
  }

  @Test
  void flagsTheOnlyImplementationThatAHandlerCalls() {
    check(
        """
        interface Store {
          Mono<Integer> load();
        }

        class Slow implements Store {
          public Mono<Integer> load() {
            // BUG: Diagnostic contains: it is called from Page.get
            LockSupport.park();
            return Mono.just(1);
          }
        }
        """
            + PAGE_OF_A_STORE);
  }
}
