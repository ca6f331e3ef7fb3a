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
  void ignoresConditionalThatMovesNothingInOneBranch() {
    checkSource("boolean here;", "here ? Schedulers.immediate() : boundedElastic()", "");
  }

  @Test
  void flagsConditionalThatMovesNothingToThreadsThatMayBlock() {
    checkSource(
        "boolean here;",
        "here ? Schedulers.immediate() : Schedulers.parallel()",
        "// BUG: Diagnostic contains: LockSupport.park");
  }

  @Test
  void ignoresConditionalWithTwoBlockingBranches() {
    checkSource(
        "boolean fast;", "fast ? Schedulers.newBoundedElastic(1, 1, \"a\") : boundedElastic()", "");
  }

  @Test
  void flagsSwitchWithOneNonBlockingArm() {
    checkSource(
        "int n;",
        "switch (n) { case 1 -> Schedulers.parallel(); default -> boundedElastic(); }",
        "// BUG: Diagnostic contains: LockSupport.park");
  }

  @Test
  void ignoresSwitchWithBlockingArms() {
    checkSource(
        "int n;",
        "switch (n) { case 1 -> Schedulers.newBoundedElastic(1, 1, \"a\"); case 2 -> throw new"
            + " IllegalStateException(); default -> { yield boundedElastic(); } }",
        "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Objects.requireNonNull(Schedulers.parallel())",
        "Objects.requireNonNullElse(given, Schedulers.parallel())",
        "Optional.ofNullable(given).orElse(Schedulers.parallel())",
      })
  void flagsSchedulerThatALibraryPassesOn(String scheduler) {
    checkSource("Scheduler given;", scheduler, "// BUG: Diagnostic contains: LockSupport.park");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Objects.requireNonNull(boundedElastic(), \"\")",
        "Objects.requireNonNullElse(given, boundedElastic())",
        "Objects.requireNonNullElse(boundedElastic(), Schedulers.newBoundedElastic(1, 1, \"\"))",
      })
  void ignoresSchedulerThatMayBlockAndALibraryPassesOn(String scheduler) {
    checkSource("Scheduler given;", scheduler, "");
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
  void ignoresParameterThatIsMarkedBlockingExecutorWhateverItIsGiven() {
    checkSource(
        """
        final Scheduler io;
        Page(@BlockingExecutor Scheduler io) { this.io = io; }
        static Page make() { return new Page(Schedulers.newSingle("db")); }
        """,
        "io",
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "boundedElastic().createWorker().schedule(() -> slow());",
        "Scheduler.Worker worker = boundedElastic().createWorker(); worker.schedule(() -> slow());",
        "boundedElastic().createWorker()"
            + ".schedulePeriodically(() -> slow(), 1, 1, TimeUnit.SECONDS);",
      })
  void ignoresTaskOfAWorkerThatMayBlock(String task) {
    Page.checkHandler(task + "\nreturn Mono.empty();\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Schedulers.parallel().createWorker().schedule(() -> slow());",
        "Scheduler.Worker worker = Schedulers.single().createWorker();"
            + " worker.schedule(() -> slow());",
      })
  void flagsTaskOfAWorkerThatMustNotBlock(String task) {
    Page.checkHandler(
        "// BUG: Diagnostic contains: LockSupport.park\n" + task + "\nreturn Mono.empty();\n");
  }

  private static final String PARAMETER =
      """
      private <T> Mono<T> on(Scheduler scheduler, Supplier<T> work) {
        return Mono.fromSupplier(work).subscribeOn(scheduler);
      }
      """;

  @Test
  void flagsWhatAMethodDoesOnTheSchedulerThatItIsGiven() {
    Page.check(
        """
        private Mono<Integer> on(Scheduler scheduler) {
          // BUG: Diagnostic contains: LockSupport.park
          return Mono.fromCallable(() -> slow()).subscribeOn(scheduler);
        }
        @GetMapping
        Mono<Integer> get() {
          return on(Schedulers.parallel());
        }
        """);
  }

  @Test
  void ignoresWhatAMethodDoesOnTheSchedulerThatItIsGiven() {
    Page.check(
        """
        private Mono<Integer> on(Scheduler scheduler) {
          return Mono.fromCallable(() -> slow()).subscribeOn(scheduler);
        }
        @GetMapping
        Mono<Integer> get() {
          return on(boundedElastic()).then(on(boundedElastic()));
        }
        """);
  }

  @Test
  void tellsSchedulersOfDifferentCallersApart() {
    Page.check(
        PARAMETER
            + """
            @GetMapping
            Mono<Integer> get() {
              return on(boundedElastic(), () -> slow()).map(v -> slow());
            }
            @GetMapping
            Mono<Integer> compute() {
              // BUG: Diagnostic contains: LockSupport.park
              return on(Schedulers.parallel(), () -> slow())
                  // BUG: Diagnostic contains: LockSupport.park
                  .map(v -> slow());
            }
            """);
  }

  @Test
  void ignoresSchedulerOfOneObjectAmongSeveral() {
    Page.check(
        """
        enum Pool {
          DATABASE(boundedElastic()),
          MATHS(Schedulers.parallel());
          final Scheduler scheduler;
          Pool(Scheduler scheduler) {
            this.scheduler = scheduler;
          }
        }
        @GetMapping
        Mono<Integer> get() {
          return Mono.fromCallable(() -> slow()).subscribeOn(Pool.DATABASE.scheduler);
        }
        """);
  }

  @Test
  void ignoresSchedulerThatOnlySomeObjectsAreGiven() {
    Page.check(
        """
        static class Client {
          private Scheduler scheduler = boundedElastic();
          Client on(Scheduler other) {
            scheduler = other;
            return this;
          }
          Mono<Integer> ask() {
            return Mono.fromCallable(() -> slow()).subscribeOn(scheduler);
          }
        }
        @GetMapping
        Mono<Integer> get() {
          return new Client().ask();
        }
        @GetMapping
        Mono<Integer> fast() {
          return new Client().on(Schedulers.parallel()).ask();
        }
        """);
  }

  @Test
  void flagsSchedulerOfObjectsThatAllMustNotBlock() {
    Page.check(
        """
        enum Pool {
          ONE(Schedulers.single()),
          MATHS(Schedulers.parallel());
          final Scheduler scheduler;
          Pool(Scheduler scheduler) {
            this.scheduler = scheduler;
          }
        }
        @GetMapping
        Mono<Integer> get() {
          // BUG: Diagnostic contains: LockSupport.park
          return Mono.fromCallable(() -> slow()).subscribeOn(Pool.ONE.scheduler);
        }
        """);
  }

  private static String ownExecutor(String execute) {
    return """
    static final ExecutorService POOL = Executors.newCachedThreadPool();
    static class Own implements Executor {
      @Override
      public void execute(Runnable task) {
        %s
      }
    }
    """
        .formatted(execute);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POOL.execute(task);",
        "POOL.execute(() -> task.run());",
        "new Thread(task).start();",
      })
  void ignoresOwnExecutorThatMovesItsTasks(String execute) {
    checkSource(ownExecutor(execute), "Schedulers.fromExecutor(new Own())", "");
    checkTask(ownExecutor(execute), "new Own()", "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"task.run();", "long start = System.nanoTime(); task.run();"})
  void flagsOwnExecutorThatRunsItsTasksItself(String execute) {
    String finding = "// BUG: Diagnostic contains: LockSupport.park";
    checkSource(ownExecutor(execute), "Schedulers.fromExecutor(new Own())", finding);
    checkTask(ownExecutor(execute), "new Own()", finding);
  }

  @Test
  void followsExecutorThatIsWrittenAsAFunction() {
    String pool = "static final ExecutorService POOL = Executors.newCachedThreadPool();";
    checkTask(pool + "Executor own = task -> POOL.execute(task);", "own", "");
    checkTask(
        "Executor own = task -> { task.run(); };",
        "own",
        "// BUG: Diagnostic contains: LockSupport.park");
  }

  private static void checkTask(String members, String executor, String finding) {
    Page.check(
        """
        %s
        @GetMapping
        Mono<Integer> get() {
          Executor executor = %s;
          %s
          executor.execute(() -> slow());
          return Mono.empty();
        }
        """
            .formatted(members, executor, finding));
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
