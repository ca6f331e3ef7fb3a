package dev.blockaway.checker;

import org.junit.jupiter.api.Test;

/** Lambdas that run at once run where they are written. */
class InPlaceLambdaTest {
  private static void check(String statements) {
    Page.check("@NonBlocking\nvoid f(List<String> list) {\n%s}\n".formatted(statements.indent(2)));
  }

  @Test
  void ignoresLambdasThatRunInPlaceWhereBlockingIsAllowed() {
    Page.check("void f(List<String> list) { list.forEach(v -> slow()); }");
  }

  @Test
  void flagsForEach() {
    check(
        """
        // BUG: Diagnostic contains: LockSupport.park
        list.forEach(v -> slow());
        """);
  }

  @Test
  void flagsMethodReference() {
    check(
        """
        // BUG: Diagnostic contains: LockSupport.park
        Optional.<Integer>empty().orElseGet(Page::slow);
        """);
  }

  @Test
  void flagsOptionalStreamAndMap() {
    check(
        """
        // BUG: Diagnostic contains: LockSupport.park
        Optional.of("").map(v -> slow());
        list.stream()
            // BUG: Diagnostic contains: LockSupport.park
            .map(v -> slow())
            .toList();
        // BUG: Diagnostic contains: LockSupport.park
        new ConcurrentHashMap<String, Integer>().computeIfAbsent("", k -> slow());
        """);
  }

  @Test
  void flagsLambdaInsideALambda() {
    check(
        """
        // BUG: Diagnostic contains: LockSupport.park
        list.forEach(v -> list.removeIf(w -> slow() > 0));
        """);
  }

  @Test
  void flagsLambdaStoredBeforeItRunsInPlace() {
    check(
        """
        Consumer<String> action = v -> slow();
        // BUG: Diagnostic contains: LockSupport.park
        list.forEach(action);
        """);
  }

  @Test
  void ignoresLambdaForAnUnknownFunction() {
    Page.check(
        """
        interface Later {
          void run(Runnable task);
        }

        @NonBlocking
        void f(Later later) {
          later.run(() -> slow());
        }
        """);
  }

  @Test
  void ignoresNewThreads() {
    check("new Thread(() -> slow()).start();");
  }

  @Test
  void ignoresExecutorService() {
    check("Executors.newCachedThreadPool().submit(() -> slow());");
  }

  @Test
  void flagsExecutorThatRunsItsTasksOnTheCaller() {
    check(
        """
        Executor direct = Runnable::run;
        // BUG: Diagnostic contains: LockSupport.park
        direct.execute(() -> slow());
        """);
  }

  @Test
  void ignoresTasksForTheExecutorsOfTheJdk() {
    Page.check(
        """
        final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
        final ForkJoinPool fork = new ForkJoinPool(2);
        final Executor injected;

        Page(Executor injected) {
          this.injected = injected;
        }

        @NonBlocking
        void f() {
          timer.schedule(() -> slow(), 1, TimeUnit.SECONDS);
          timer.scheduleAtFixedRate(() -> slow(), 1, 1, TimeUnit.SECONDS);
          fork.submit(() -> slow());
          injected.execute(() -> slow());
          ForkJoinPool.commonPool().execute(() -> slow());
          new Timer().schedule(new TimerTask() { @Override public void run() { slow(); } }, 1);
          CompletableFuture.runAsync(() -> slow());
          new FutureTask<>(() -> slow());
        }
        """);
  }

  @Test
  void ignoresFunctionsThatAreMereValues() {
    check(
        """
        BinaryOperator<Supplier<Integer>> first = (a, b) -> a;
        Supplier<Integer> none = () -> 0;
        new ConcurrentHashMap<String, Supplier<Integer>>().merge("", () -> slow(), first);
        new java.util.concurrent.atomic.AtomicReference<>(none).accumulateAndGet(() -> slow(), first);
        Stream.of(none).reduce(() -> slow(), first);
        Supplier<Integer> kept = Objects.requireNonNull(() -> slow());
        """);
  }

  @Test
  void flagsFunctionsBesideMereValues() {
    check(
        """
        // BUG: Diagnostic contains: LockSupport.park
        new ConcurrentHashMap<String, Integer>().merge("", 1, (a, b) -> slow());
        // BUG: Diagnostic contains: LockSupport.park
        new java.util.concurrent.atomic.AtomicReference<>(1).accumulateAndGet(1, (a, b) -> slow());
        // BUG: Diagnostic contains: LockSupport.park
        Stream.of(1).reduce(1, (a, b) -> slow());
        // BUG: Diagnostic contains: LockSupport.park
        Objects.requireNonNull(list, () -> "" + slow());
        """);
  }

  @Test
  void ignoresNullChecksOfFunctionsThatAreMovedElsewhere() {
    Page.check(
        """
        static <T> Mono<T> offload(Callable<T> work) {
          Objects.requireNonNull(work);
          return Mono.fromCallable(work).subscribeOn(Schedulers.boundedElastic());
        }

        @NonBlocking
        Mono<Integer> f() {
          return offload(() -> slow());
        }
        """);
  }

  @Test
  void flagsFunctionsThatAreRunAfterANullCheck() {
    Page.check(
        """
        static <T> Mono<T> now(Callable<T> work) throws Exception {
          Objects.requireNonNull(work);
          return Mono.just(work.call());
        }

        @NonBlocking
        Mono<Integer> f() throws Exception {
          // BUG: Diagnostic contains: LockSupport.park
          return now(() -> slow());
        }
        """);
  }
}
