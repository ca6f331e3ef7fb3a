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
}
