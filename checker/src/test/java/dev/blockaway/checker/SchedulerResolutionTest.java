package dev.blockaway.checker;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the checks make of the scheduler or executor that is given to an operator. */
class SchedulerResolutionTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "boundedElastic()",
        "Schedulers.newBoundedElastic(4, 4, \"jdbc\")",
        "Schedulers.fromExecutor(Executors.newCachedThreadPool())",
        "Schedulers.fromExecutorService(Executors.newFixedThreadPool(4))",
        "Schedulers.single(boundedElastic())",
        "Schedulers.newSingle(Thread::new)",
        "Schedulers.newParallel(2, Thread::new)",
        "Schedulers.fromExecutor(new ThreadPoolExecutor("
            + "1, 1, 1, TimeUnit.DAYS, new SynchronousQueue<>()))",
      })
  void ignoresSourceOnSchedulerThatMayBlock(String scheduler) {
    checkSource("", scheduler, "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Schedulers.parallel()",
        "Schedulers.newParallel(\"cpu\")",
        "Schedulers.newParallel(\"cpu\", 2)",
        "Schedulers.newParallel(\"cpu\", 2, true)",
        "Schedulers.single()",
        "Schedulers.newSingle(\"one\")",
        "Schedulers.newSingle(\"one\", true)",
        "Schedulers.immediate()",
        "Schedulers.single(Schedulers.parallel())",
        "Schedulers.fromExecutor(Runnable::run)",
        "Schedulers.fromExecutor(task -> task.run())",
      })
  void flagsSourceOnSchedulerThatMustNotBlock(String scheduler) {
    checkSource("", scheduler, "// BUG: Diagnostic contains: LockSupport.park");
  }

  @Test
  void ignoresFieldWithABlockingInitializer() {
    checkSource("Scheduler io = boundedElastic();", "io", "");
  }

  @Test
  void flagsFieldWithANonBlockingInitializer() {
    checkSource(
        "Scheduler io = Schedulers.parallel();", "io", "// BUG: Diagnostic contains: LockSupport");
  }

  @Test
  void ignoresConstantOfAnotherClass() {
    checkSource(
        "static class Pools { static final Scheduler JDBC = boundedElastic(); }", "Pools.JDBC", "");
  }

  @Test
  void flagsConstantOfAnotherClass() {
    checkSource(
        "static class Pools { static final Scheduler JDBC = Schedulers.single(); }",
        "Pools.JDBC",
        "// BUG: Diagnostic contains: LockSupport.park");
  }

  @Test
  void ignoresFieldAssignedInConstructor() {
    checkSource("final Scheduler io; Page() { io = boundedElastic(); }", "io", "");
  }

  @Test
  void flagsFieldAssignedInConstructor() {
    checkSource(
        "final Scheduler io; Page() { io = Schedulers.parallel(); }",
        "io",
        "// BUG: Diagnostic contains: LockSupport.park");
  }

  @Test
  void ignoresFactoryMethod() {
    checkSource("Scheduler io() { return boundedElastic(); }", "io()", "");
  }

  @Test
  void flagsFactoryMethod() {
    checkSource(
        "Scheduler io() { return Schedulers.parallel(); }",
        "io()",
        "// BUG: Diagnostic contains: LockSupport.park");
  }

  @Test
  void flagsConditionalWithOneNonBlockingBranch() {
    checkSource(
        "boolean fast;",
        "fast ? Schedulers.parallel() : boundedElastic()",
        "// BUG: Diagnostic contains: LockSupport.park");
  }

  @Test
  void ignoresConditionalWithTwoBlockingBranches() {
    checkSource(
        "boolean fast;", "fast ? Schedulers.newBoundedElastic(1, 1, \"a\") : boundedElastic()", "");
  }

  @Test
  void ignoresInjectedScheduler() {
    checkSource("final Scheduler io; Page(Scheduler io) { this.io = io; }", "io", "");
  }

  @Test
  void ignoresInjectedExecutor() {
    checkSource(
        "final Executor io; Page(Executor io) { this.io = io; }",
        "Schedulers.fromExecutor(io)",
        "");
  }

  @Test
  void ignoresFieldThatIsMarkedBlockingExecutor() {
    checkSource("@BlockingExecutor Scheduler io;", "io", "");
  }

  @Test
  void flagsFieldThatIsMarkedNonBlockingExecutor() {
    checkSource(
        "@NonBlockingExecutor Scheduler io;",
        "io",
        "// BUG: Diagnostic contains: LockSupport.park");
  }

  @Test
  void ignoresBlockingMarkAgainstTheInitializer() {
    checkSource("@BlockingExecutor Scheduler io = Schedulers.newSingle(\"db\");", "io", "");
  }

  @Test
  void flagsMethodWhoseResultIsMarkedNonBlockingExecutor() {
    checkSource(
        "interface Pools { @NonBlockingExecutor Scheduler io(); } Pools pools;",
        "pools.io()",
        "// BUG: Diagnostic contains: LockSupport.park");
  }

  @Test
  void flagsTypeThatIsMarkedNonBlockingExecutor() {
    checkSource(
        "@NonBlockingExecutor interface Loop extends Scheduler {} Loop loop;",
        "loop",
        "// BUG: Diagnostic contains: LockSupport.park");
  }

  @Test
  void ignoresLocalVariableThatMayBlock() {
    Page.checkHandler(
        """
        Scheduler io = boundedElastic();
        return Mono.fromCallable(() -> slow()).subscribeOn(io);
        """);
  }

  @Test
  void flagsLocalVariableThatMustNotBlock() {
    Page.checkHandler(
        """
        Scheduler io = Schedulers.parallel();
        // BUG: Diagnostic contains: LockSupport.park
        return Mono.fromCallable(() -> slow()).subscribeOn(io);
        """);
  }

  @Test
  void flagsTaskScheduledOnParallel() {
    Page.checkHandler(
        """
        // BUG: Diagnostic contains: LockSupport.park
        Schedulers.parallel().schedule(() -> slow());
        return Mono.empty();
        """);
  }

  @Test
  void ignoresTaskScheduledOnBoundedElastic() {
    Page.checkHandler(
        """
        boundedElastic().schedule(() -> slow());
        return Mono.empty();
        """);
  }

  private static void checkSource(String members, String scheduler, String finding) {
    Page.check(
        """
        %s

        @GetMapping
        Mono<Integer> get() {
          %s
          return Mono.fromCallable(() -> slow()).subscribeOn(%s);
        }
        """
            .formatted(members, finding, scheduler));
  }
}
