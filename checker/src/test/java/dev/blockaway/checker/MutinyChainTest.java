package dev.blockaway.checker;

import org.junit.jupiter.api.Test;

/** On which thread each function of a Mutiny chain runs, as measured with mutiny 3.3.0. */
class MutinyChainTest {
  private static void check(String body) {
    Program.check(
        """
        import io.smallrye.common.annotation.NonBlocking;
        import io.smallrye.mutiny.Multi;
        import io.smallrye.mutiny.Uni;
        import java.time.Duration;
        import java.util.concurrent.*;
        import java.util.concurrent.locks.LockSupport;

        class A {
          final Executor pool = Executors.newCachedThreadPool();

          static int slow() {
            LockSupport.park();
            return 1;
          }

          @NonBlocking
          Uni<?> get() {
        %s
          }
        }
        """
            .formatted(body.indent(4)));
  }

  @Test
  void ignoresSourceOnAPool() {
    check("return Uni.createFrom().item(() -> slow()).runSubscriptionOn(pool);");
  }

  @Test
  void flagsSourceWithoutAPool() {
    check(
        """
        // BUG: Diagnostic contains: LockSupport.park
        return Uni.createFrom().item(() -> slow());
        """);
  }

  @Test
  void flagsEagerItemAlthoughAPoolFollows() {
    check(
        """
        // BUG: Diagnostic contains: LockSupport.park
        return Uni.createFrom().item(slow())
            .runSubscriptionOn(pool);
        """);
  }

  @Test
  void ignoresOperatorBelowEmitOn() {
    check("return Uni.createFrom().item(1).emitOn(pool).onItem().transform(v -> slow());");
  }

  @Test
  void flagsOperatorAboveEmitOn() {
    check(
        """
        return Uni.createFrom().item(1)
            .onItem()
            // BUG: Diagnostic contains: LockSupport.park
            .transform(v -> slow())
            .emitOn(pool);
        """);
  }

  @Test
  void flagsShortFormOfAnOperator() {
    check(
        """
        return Uni.createFrom().item(1)
            // BUG: Diagnostic contains: LockSupport.park
            .map(v -> slow())
            // BUG: Diagnostic contains: LockSupport.park
            .invoke(v -> slow());
        """);
  }

  @Test
  void flagsAwait() {
    check(
        """
        return Uni.createFrom().item(1)
            // BUG: Diagnostic contains: UniAwait.indefinitely
            .map(v -> Uni.createFrom().item(v).await().indefinitely());
        """);
  }

  @Test
  void ignoresFunctionsThatTheTimersOfTheWorkerPoolCall() {
    check(
        """
        Multi.createFrom().ticks().every(Duration.ofMillis(1)).map(v -> slow()).subscribe().with(v -> {});
        Multi.createFrom().ticks().every(Duration.ofMillis(1))
            .group().intoLists().every(Duration.ofMillis(1)).map(v -> slow())
            .subscribe().with(v -> {});
        Uni<Integer> late = Uni.createFrom().nothing();
        return late.ifNoItem().after(Duration.ofMillis(1)).recoverWithItem(() -> slow())
            .onItem().delayIt().by(Duration.ofMillis(1)).map(v -> slow());
        """);
  }

  @Test
  void flagsFunctionsThatTheTimersOfTheWorkerPoolDoNotCall() {
    check(
        """
        // BUG: Diagnostic contains: LockSupport.park
        return Uni.createFrom().item(() -> slow())
            .ifNoItem().after(Duration.ofMillis(1)).recoverWithItem(() -> 1)
            // BUG: Diagnostic contains: LockSupport.park
            .map(v -> slow());
        """);
  }

  @Test
  void flagsTheFirstWindowButNotItsItems() {
    check(
        """
        return Multi.createFrom().items(1, 2).emitOn(pool)
            .group().intoMultis().every(Duration.ofMillis(1))
            // BUG: Diagnostic contains: LockSupport.park
            .map(window -> slow())
            .collect().first();
        """);
  }
}
