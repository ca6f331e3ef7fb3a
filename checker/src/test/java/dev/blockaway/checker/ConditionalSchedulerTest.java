package dev.blockaway.checker;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Chains that code moves to other threads on one of its ways, and on another does not. */
class ConditionalSchedulerTest {
  private static final String SOURCE = "Mono<Integer> x = Mono.fromCallable(() -> slow());\n";

  /** A method with a scheduler that its callers may leave out. */
  private static void checkMethod(String body) {
    Page.check(
        """
        Mono<Integer> load(Scheduler s) {
        %s}
        @GetMapping
        Mono<Integer> get() {
          return load(boundedElastic());
        }
        @GetMapping
        Mono<Integer> other() {
          return load(null);
        }
        """
            .formatted(body.indent(2)));
  }

  /** A handler that decides by what it knows itself. */
  private static void checkHandler(String body) {
    Page.check(
        """
        boolean pooled;
        Scheduler injected;

        @GetMapping
        Mono<Integer> get(@RequestParam boolean asked) {
        %s}
        """
            .formatted(body.indent(2)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if (s != null) { return x.subscribeOn(s); } return x;",
        "if (s == null) { return x; } return x.subscribeOn(s);",
        "if (s == null) { return x; } else { return x.map(v -> v + 1).subscribeOn(s); }",
        "return s == null ? x : x.subscribeOn(s);",
        "if (s != null) { x = x.subscribeOn(s); } return x;",
        "if (s != null) x = x.subscribeOn(s).map(v -> v + 1); return x.map(v -> v + 1);",
        "Mono<Integer> y = s == null ? x : x.subscribeOn(s); return y;",
        "return switch (String.valueOf(s)) { case \"null\" -> x; default -> x.subscribeOn(s); };",
        "switch (String.valueOf(s)) { case \"null\": return x; default: return x.subscribeOn(s); }",
        "return x.transform(m -> s == null ? m : m.subscribeOn(s));",
      })
  void ignoresSourceThatAnUnknownSchedulerMoves(String body) {
    checkMethod(SOURCE + body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "return (s == null ? x : x.publishOn(s)).map(v -> slow());",
        "if (s != null) { x = x.publishOn(s); } return x.map(v -> slow());",
        "Mono<Integer> y = s == null ? x : x.publishOn(s); return y.map(v -> slow());",
        "return moved(x, s).map(v -> slow());",
        "return moved2(x, s).map(v -> slow());",
        "return moved3(x, s).map(v -> slow());",
      })
  void ignoresOperatorWhoseSignalsAnUnknownSchedulerMoves(String body) {
    Page.check(
        """
        static Mono<Integer> moved(Mono<Integer> m, Scheduler s) {
          return s == null ? m : m.publishOn(s);
        }
        static Mono<Integer> moved2(Mono<Integer> m, Scheduler s) {
          if (s != null) { return m.publishOn(s); }
          return m;
        }
        static Mono<Integer> moved3(Mono<Integer> m, Scheduler s) {
          if (s != null) { m = m.publishOn(s); }
          return m;
        }
        Mono<Integer> load(Mono<Integer> client, Scheduler s) {
          Mono<Integer> x = client;
          %s
        }
        @GetMapping
        Mono<Integer> get() {
          return load(Mono.delay(Duration.ofMillis(1)).map(v -> 1), null);
        }
        """
            .formatted(body));
  }

  @Test
  void flagsOperatorWhoseSignalsAreNotMoved() {
    Page.check(
        """
        static Mono<Integer> moved(Mono<Integer> m, Scheduler s) {
          return s == null ? m : m.doOnNext(v -> s.schedule(() -> {}));
        }
        Mono<Integer> load(Scheduler s) {
          return moved(Mono.delay(Duration.ofMillis(1)).map(v -> 1), s)
              // BUG: Diagnostic contains: LockSupport.park
              .map(v -> slow());
        }
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // both happen
        "if (s != null) { x.subscribeOn(s).subscribe(); } return x;",
        "x.subscribeOn(s).subscribe(); return x;",
        // a condition beside the chain, not between its two ways
        "if (s != null) { s.schedule(() -> {}); } return x;",
        // moved to threads that must not block
        "if (s != null) { return x.subscribeOn(Schedulers.parallel()); } return x;",
        "return s == null ? x : x.subscribeOn(Schedulers.immediate());",
        // not moved at all
        "if (s != null) { return x.map(v -> v + 1); } return x;",
        "if (s != null) { x = x.map(v -> v + 1); } return x;",
      })
  void flagsSourceThatNothingMoves(String body) {
    checkMethod("// BUG: Diagnostic contains: LockSupport.park\n" + SOURCE + body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if (big) { return x.subscribeOn(boundedElastic()); } return x;",
        "return big ? x.subscribeOn(boundedElastic()) : x;",
        "if (!big) { return x; } return x.subscribeOn(boundedElastic());",
        "boolean small = !big; return small ? x : x.subscribeOn(boundedElastic());",
        "if (Schedulers.isInNonBlockingThread()) { x = x.subscribeOn(boundedElastic()); } return x;",
      })
  void ignoresSourceThatACallerMayHaveMoved(String body) {
    Page.check(
        """
        Mono<Integer> load(boolean big) {
          %s
          %s
        }
        @GetMapping
        Mono<Integer> get() {
          return load(true);
        }
        """
            .formatted(SOURCE, body));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if (pooled) { return x.subscribeOn(boundedElastic()); } return x;",
        "return pooled ? x.subscribeOn(boundedElastic()) : x;",
        "if (pooled) { x = x.subscribeOn(boundedElastic()); } return x;",
        "if (asked) { return x.subscribeOn(boundedElastic()); } return x;",
      })
  void flagsSourceThatAHandlerItselfDoesNotMoveOnOneWay(String body) {
    checkHandler("// BUG: Diagnostic contains: LockSupport.park\n" + SOURCE + body);
  }

  @Test
  void ignoresSourceThatAnInjectedSchedulerMovesOnOneWay() {
    checkHandler(SOURCE + "return injected == null ? x : x.subscribeOn(injected);\n");
  }

  @Test
  void flagsOtherSourceOfTheSameCondition() {
    checkHandler(
        """
        return pooled
            ? Mono.fromCallable(() -> slow()).subscribeOn(injected)
            // BUG: Diagnostic contains: LockSupport.park
            : Mono.fromCallable(() -> slow());
        """);
  }

  @Test
  void ignoresChainOfRxJavaThatAnUnknownSchedulerMoves() {
    Program.check(
        """
        import io.reactivex.rxjava3.core.*;
        import java.util.concurrent.locks.LockSupport;
        import org.jetbrains.annotations.NonBlocking;

        class Store {
          static int slow() {
            LockSupport.park();
            return 1;
          }

          static Single<Integer> load(Scheduler s) {
            Single<Integer> x = Single.fromCallable(() -> slow());
            return s == null ? x : x.subscribeOn(s);
          }

          @NonBlocking
          void f() {
            load(null).subscribe();
            // BUG: Diagnostic contains: LockSupport.park
            Single.fromCallable(() -> slow()).subscribe();
          }
        }
        """);
  }
}
