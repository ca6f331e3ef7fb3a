package dev.blockaway.checker;

import org.junit.jupiter.api.Test;

/** On which thread each function of an RxJava 3 chain runs, as measured with rxjava 3.1.12. */
class RxJavaChainTest {
  private static void check(String body) {
    Program.check(
        """
        import io.reactivex.rxjava3.core.*;
        import io.reactivex.rxjava3.schedulers.Schedulers;
        import java.util.concurrent.*;
        import java.util.concurrent.locks.LockSupport;
        import org.jetbrains.annotations.NonBlocking;

        class A {
          static int slow() {
            LockSupport.park();
            return 1;
          }

          @NonBlocking
          Object get() {
        %s
          }
        }
        """
            .formatted(body.indent(4)));
  }

  @Test
  void ignoresSourceOnIo() {
    check(
        "return Single.fromCallable(() -> slow()).map(v -> slow()).subscribeOn(Schedulers.io());");
  }

  @Test
  void ignoresSourceOnAnExecutor() {
    check(
        """
        return Single.fromCallable(() -> slow())
            .subscribeOn(Schedulers.from(Executors.newCachedThreadPool()));
        """);
  }

  @Test
  void flagsWhatHandlesTheFailureOfATimeout() {
    check(
        """
        return Single.fromCallable(() -> slow())
            .subscribeOn(Schedulers.io())
            .timeout(1, TimeUnit.SECONDS)
            // BUG: Diagnostic contains: LockSupport.park
            .onErrorReturn(e -> slow());
        """);
  }

  @Test
  void ignoresWhatHandlesTheFailureOfATimeoutOnIo() {
    check(
        """
        return Single.fromCallable(() -> slow())
            .subscribeOn(Schedulers.io())
            .timeout(1, TimeUnit.SECONDS, Schedulers.io())
            .onErrorReturn(e -> slow());
        """);
  }

  @Test
  void ignoresTaskOfAWorkerOfIo() {
    check("return Schedulers.io().createWorker().schedule(() -> slow());");
  }

  @Test
  void flagsTaskOfAWorkerOfComputation() {
    check(
        """
        Scheduler.Worker worker = Schedulers.computation().createWorker();
        // BUG: Diagnostic contains: LockSupport.park
        return worker.schedule(() -> slow());
        """);
  }

  @Test
  void ignoresOperatorBelowObserveOnNewThread() {
    check("return Flowable.just(1).observeOn(Schedulers.newThread()).map(v -> slow());");
  }

  @Test
  void flagsOperatorAboveObserveOn() {
    check(
        """
        return Flowable.just(1)
            // BUG: Diagnostic contains: LockSupport.park
            .map(v -> slow())
            .observeOn(Schedulers.io())
            .subscribe();
        """);
  }

  @Test
  void flagsSourceOnComputation() {
    check(
        """
        // BUG: Diagnostic contains: LockSupport.park
        return Single.fromCallable(() -> slow())
            .subscribeOn(Schedulers.computation());
        """);
  }

  @Test
  void flagsSourceOnTrampoline() {
    check(
        """
        // BUG: Diagnostic contains: LockSupport.park
        return Single.fromCallable(() -> slow())
            .subscribeOn(Schedulers.trampoline())
            .subscribe();
        """);
  }

  @Test
  void flagsOperatorBelowATimer() {
    check(
        """
        return Flowable.just(1)
            .observeOn(Schedulers.io())
            .flatMap(v -> Flowable.timer(1, TimeUnit.SECONDS))
            // BUG: Diagnostic contains: LockSupport.park
            .map(v -> slow());
        """);
  }

  @Test
  void ignoresOperatorBelowATimerOnIo() {
    check("return Flowable.timer(1, TimeUnit.SECONDS, Schedulers.io()).map(v -> slow());");
  }

  @Test
  void flagsFunctionThatAnInnerChainCalls() {
    check(
        """
        return Single.just(1)
            .subscribeOn(Schedulers.io())
            .toMaybe()
            // BUG: Diagnostic contains: LockSupport.park
            .flatMap(v -> Maybe.timer(1, TimeUnit.SECONDS), (v, tick) -> slow());
        """);
  }

  @Test
  void ignoresFunctionThatAnInnerChainOnIoCalls() {
    check(
        """
        return Single.just(1)
            .subscribeOn(Schedulers.io())
            .toMaybe()
            .flatMap(v -> Maybe.timer(1, TimeUnit.SECONDS, Schedulers.io()), (v, tick) -> slow());
        """);
  }

  @Test
  void flagsTheFirstWindow() {
    check(
        """
        return Flowable.just(1)
            .observeOn(Schedulers.io())
            .window(1, TimeUnit.SECONDS, Schedulers.io())
            // BUG: Diagnostic contains: LockSupport.park
            .map(window -> slow());
        """);
  }

  @Test
  void flagsBlockingGet() {
    check(
        """
        // BUG: Diagnostic contains: Single.blockingGet
        return Single.just(1).blockingGet();
        """);
  }
}
