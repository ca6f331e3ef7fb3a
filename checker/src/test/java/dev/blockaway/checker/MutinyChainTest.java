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

  @Test
  void ignoresFunctionsOfSeveralThatAreMoved() {
    check(
        """
        Uni<Integer> first = Uni.createFrom().item(() -> slow()).runSubscriptionOn(pool);
        Uni<Integer> second = Uni.createFrom().item(1).emitOn(pool);
        return Uni.combine().all().unis(first, second).with((a, b) -> slow())
            .chain(v -> Uni.join().all(first, second).andFailFast().map(l -> slow()))
            .chain(v -> Uni.combine().any().of(first, second).map(w -> slow()));
        """);
  }

  @Test
  void flagsFunctionOfSeveralThatNothingMoves() {
    check(
        """
        Uni<Integer> first = Uni.createFrom().item(1);
        return Uni.combine().all().unis(first, Uni.createFrom().item(2))
            // BUG: Diagnostic contains: LockSupport.park
            .with((a, b) -> slow());
        """);
  }

  @Test
  void flagsSourceOfOneOfSeveral() {
    check(
        """
        return Uni.join().all(
            Uni.createFrom().item(1),
            // BUG: Diagnostic contains: LockSupport.park
            Uni.createFrom().item(() -> slow())).andFailFast();
        """);
  }

  @Test
  void ignoresStreamsOfSeveralThatAreMoved() {
    check(
        """
        Multi<Integer> first = Multi.createFrom().items(() -> java.util.stream.Stream.of(slow()))
            .runSubscriptionOn(pool);
        return Multi.createBy().merging().streams(first, first).map(v -> slow())
            .onItem().transformToUni(v -> Uni.createFrom().item(v).emitOn(pool)).concatenate()
            .map(v -> slow())
            .collect().last();
        """);
  }

  @Test
  void flagsStreamsOfSeveralThatNothingMoves() {
    check(
        """
        Multi<Integer> first = Multi.createFrom().items(1, 2);
        return Multi.createBy().concatenating().streams(first, first)
            .onItem().transformToMulti(v -> Multi.createFrom().item(v)).merge()
            // BUG: Diagnostic contains: LockSupport.park
            .map(v -> slow())
            .collect().last();
        """);
  }

  @Test
  void ignoresWhatFollowsADeferredChainThatIsMoved() {
    check(
        """
        return Uni.createFrom().deferred(() -> Uni.createFrom().item(1).emitOn(pool))
            .map(v -> slow());
        """);
  }

  @Test
  void flagsWhatFollowsADeferredChainThatNothingMoves() {
    check(
        """
        return Uni.createFrom().deferred(() -> Uni.createFrom().item(1))
            // BUG: Diagnostic contains: LockSupport.park
            .map(v -> slow());
        """);
  }
}
