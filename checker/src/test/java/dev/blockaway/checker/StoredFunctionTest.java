package dev.blockaway.checker;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A function that is stored first is reported where it is handed to an event loop. */
class StoredFunctionTest {
  @Test
  void ignoresFunctionThatIsNeverHandedOver() {
    Page.check(
        """
        @NonBlocking
        Supplier<Integer> f() {
          Supplier<Integer> later = () -> slow();
          return later;
        }
        """);
  }

  @Test
  void flagsOperatorThatIsGivenAVariable() {
    Page.check(
        """
        @GetMapping
        Mono<Integer> get() {
          Function<Integer, Integer> f = v -> slow();
          return Mono.just(1)
              // BUG: Diagnostic contains: LockSupport.park
              .map(f);
        }
        """);
  }

  @Test
  void flagsOperatorThatIsGivenAField() {
    Page.check(
        """
        static final Function<Integer, Integer> F = v -> slow();

        @GetMapping
        Mono<Integer> get() {
          return Mono.just(1)
              // BUG: Diagnostic contains: LockSupport.park
              .map(F);
        }
        """);
  }

  @Test
  void flagsOperatorThatIsGivenTheResultOfAMethod() {
    Page.check(
        """
        Function<Integer, Integer> adder() {
          return v -> slow();
        }

        @GetMapping
        Mono<Integer> get() {
          return Mono.just(1)
              // BUG: Diagnostic contains: LockSupport.park
              .map(adder());
        }
        """);
  }

  @Test
  void flagsOperatorThatIsGivenAnObject() {
    Page.check(
        """
        static class Adder implements Function<Integer, Integer> {
          @Override
          public Integer apply(Integer value) {
            return slow();
          }
        }

        @GetMapping
        Mono<Integer> get() {
          return Mono.just(1)
              // BUG: Diagnostic contains: LockSupport.park
              .map(new Adder());
        }
        """);
  }

  @Test
  void ignoresFunctionThatIsHandedToAPool() {
    Page.check(
        """
        @GetMapping
        Mono<Integer> get() {
          Callable<Integer> f = () -> slow();
          return Mono.fromCallable(f).subscribeOn(boundedElastic());
        }
        """);
  }

  @Test
  void flagsFunctionThatIsCalledInAHandler() {
    Page.check(
        """
        @GetMapping
        Mono<Integer> get() {
          Supplier<Integer> f = () -> slow();
          // BUG: Diagnostic contains: LockSupport.park
          return Mono.just(f.get());
        }
        """);
  }

  @Test
  void ignoresChainThatItsOnlyCallerMovesToAPool() {
    Page.check(
        """
        private Mono<Integer> load() {
          return Mono.fromCallable(() -> slow());
        }

        @GetMapping
        Mono<Integer> get() {
          return load().subscribeOn(boundedElastic());
        }
        """);
  }

  @Test
  void flagsChainThatItsCallerSubscribesToOnTheLoop() {
    Page.check(
        """
        private Mono<Integer> load() {
          // BUG: Diagnostic contains: LockSupport.park
          return Mono.fromCallable(() -> slow());
        }

        @GetMapping
        Mono<Integer> get() {
          return load().map(v -> v + 1);
        }
        """);
  }

  @Test
  void flagsEagerPartOfAMethodWhoseResultIsMovedToAPool() {
    Page.check(
        """
        private Mono<Integer> load() {
          // BUG: Diagnostic contains: LockSupport.park
          return Mono.just(slow());
        }

        @GetMapping
        Mono<Integer> get() {
          return load().subscribeOn(boundedElastic());
        }
        """);
  }

  @Test
  void ignoresChainInAVariableThatIsMovedToAPool() {
    Page.checkHandler(
        """
        Mono<Integer> load = Mono.fromCallable(() -> slow());
        return load.subscribeOn(boundedElastic());
        """);
  }

  @Test
  void flagsChainInAVariableThatIsNotMoved() {
    Page.checkHandler(
        """
        // BUG: Diagnostic contains: LockSupport.park
        Mono<Integer> load = Mono.fromCallable(() -> slow());
        return load;
        """);
  }

  @Test
  void flagsChainOfAMethodReference() {
    Page.check(
        """
        private Mono<Integer> load(int v) {
          // BUG: Diagnostic contains: LockSupport.park
          return Mono.fromCallable(() -> slow());
        }

        @GetMapping
        Mono<Integer> get() {
          return Mono.just(1).flatMap(this::load);
        }
        """);
  }

  @Test
  void ignoresSchedulerThatIsAParameter() {
    Page.check(
        """
        static <T> Mono<T> async(Callable<T> work, Scheduler scheduler) {
          return Mono.fromCallable(work).subscribeOn(scheduler);
        }

        @GetMapping
        Mono<Integer> get() {
          return async(() -> slow(), boundedElastic());
        }
        """);
  }

  @Test
  void ignoresTaskThatCompletesAFuture() {
    Page.check(
        """
        final ExecutorService pool = Executors.newFixedThreadPool(4);

        @GetMapping
        Mono<Integer> get() {
          CompletableFuture<Integer> future = new CompletableFuture<>();
          pool.submit(() -> future.complete(slow()));
          return Mono.fromFuture(future);
        }
        """);
  }

  @Test
  void ignoresFieldWithAChainOnAPool() {
    Page.check(
        """
        private final Mono<Integer> shared = Mono.fromCallable(() -> slow()).subscribeOn(boundedElastic()).cache();

        @GetMapping
        Mono<Integer> get() {
          return shared;
        }
        """);
  }

  @Test
  void flagsFieldWithAChainOnTheLoop() {
    Page.check(
        """
        // BUG: Diagnostic contains: LockSupport.park
        private final Mono<Integer> shared = Mono.fromCallable(() -> slow());

        @GetMapping
        Mono<Integer> get() {
          return shared;
        }
        """);
  }

  @Test
  void ignoresChainInsideAnOptional() {
    Page.check(
        """
        private Mono<Integer> load() {
          return Mono.fromCallable(() -> slow());
        }

        @GetMapping
        Mono<Integer> get(Optional<String> key) {
          return key.map(k -> load().subscribeOn(boundedElastic())).orElseGet(Mono::empty);
        }
        """);
  }

  @Test
  void ignoresChainOfASwitch() {
    Page.check(
        """
        @GetMapping
        Mono<Integer> get(int n) {
          Mono<Integer> mono =
              switch (n) {
                case 1 -> Mono.fromCallable(() -> slow());
                default -> Mono.just(1);
              };
          return mono.subscribeOn(boundedElastic());
        }
        """);
  }

  @Test
  void ignoresImplementationWhoseCallerMovesIt() {
    Page.check(
        """
        interface Store {
          Mono<Integer> load();
        }

        static class BlockingStore implements Store {
          @Override
          public Mono<Integer> load() {
            return Mono.fromCallable(() -> slow());
          }
        }

        @GetMapping
        Mono<Integer> get(Store store) {
          return store.load().subscribeOn(boundedElastic());
        }
        """);
  }

  @Test
  void ignoresChainWhoseVariableIsAssignedAgainOnAPool() {
    Page.checkHandler(
        """
        Mono<Integer> mono = Mono.fromCallable(() -> slow());
        mono = mono.subscribeOn(boundedElastic());
        return mono.map(v -> slow());
        """);
  }

  @Test
  void flagsChainWhoseVariableIsAssignedAgainInABranch() {
    Page.check(
        """
        boolean pooled;

        @GetMapping
        Mono<Integer> get() {
          // BUG: Diagnostic contains: LockSupport.park
          Mono<Integer> mono = Mono.fromCallable(() -> slow());
          if (pooled) {
            mono = mono.subscribeOn(boundedElastic());
          }
          return mono;
        }
        """);
  }

  @Test
  void flagsChainThatIsUsedBeforeItsVariableIsAssignedAgain() {
    Page.checkHandler(
        """
        // BUG: Diagnostic contains: LockSupport.park
        Mono<Integer> mono = Mono.fromCallable(() -> slow());
        mono.subscribe();
        mono = mono.subscribeOn(boundedElastic());
        return mono;
        """);
  }

  @Test
  void flagsChainThatABranchAssigns() {
    Page.check(
        """
        boolean cached;

        @GetMapping
        Mono<Integer> get() {
          Mono<Integer> mono = Mono.just(1);
          if (!cached) {
            // BUG: Diagnostic contains: LockSupport.park
            mono = Mono.fromCallable(() -> slow());
          }
          return mono;
        }
        """);
  }

  @Test
  void ignoresFunctionsForAWrapperOfAPool() {
    Page.check(
        """
        static class Blocking {
          private static final Scheduler POOL = Schedulers.newBoundedElastic(10, 10, "jdbc");

          static <T> Mono<T> call(Callable<T> work) {
            return Mono.fromCallable(work).subscribeOn(POOL);
          }

          static Mono<Void> run(Runnable work) {
            return Mono.<Void>fromRunnable(work).subscribeOn(POOL);
          }

          static <T> Mono<T> defer(Supplier<Mono<T>> work) {
            return Mono.defer(work).subscribeOn(POOL);
          }
        }

        @GetMapping("a")
        Mono<Integer> a() {
          return Blocking.call(() -> slow());
        }

        @GetMapping("b")
        Mono<Void> b() {
          return Blocking.run(() -> slow());
        }

        @GetMapping("c")
        Mono<Integer> c() {
          return Blocking.defer(() -> Mono.just(slow()));
        }

        @GetMapping("d")
        Mono<Integer> d() {
          return Blocking.call(Page::slow);
        }
        """);
  }

  @Test
  void ignoresFunctionsForAWrapperOfAWrapper() {
    Page.check(
        """
        static <T> Mono<T> inner(Callable<T> work) {
          return Mono.fromCallable(work).subscribeOn(boundedElastic());
        }

        static <T> Mono<T> outer(Callable<T> work) {
          return inner(work).timeout(Duration.ofSeconds(1));
        }

        static <T> Mono<T> logged(Supplier<T> work) {
          return inner(() -> work.get());
        }

        @GetMapping("a")
        Mono<Integer> a() {
          return outer(() -> slow());
        }

        @GetMapping("b")
        Mono<Integer> b() {
          return logged(() -> slow());
        }
        """);
  }

  @Test
  void ignoresCallbackThatABuilderKeeps() {
    Page.check(
        """
        static class Builder {
          Runnable onClose = () -> {};

          Builder onClose(Runnable action) {
            this.onClose = action;
            return this;
          }
        }

        @NonBlocking
        Builder f() {
          return new Builder().onClose(() -> slow());
        }
        """);
  }

  @Test
  void ignoresChainThatCallsItself() {
    Page.check(
        """
        private Mono<Integer> poll(int n) {
          return Mono.fromCallable(() -> slow())
              .subscribeOn(boundedElastic())
              .flatMap(v -> v > n ? Mono.just(v) : poll(n + 1));
        }

        @GetMapping
        Mono<Integer> get() {
          return poll(0).expand(v -> v > 9 ? Mono.empty() : poll(v)).next();
        }
        """);
  }

  private static final String CHAIN =
      """
      static class Chain {
        private final Function<Integer, Integer> work;

        Chain(Function<Integer, Integer> given) {
          this.work = given;
        }

        Mono<Integer> run(Mono<Integer> chain) {
          return chain%s.map(v -> work.apply(v));
        }
      }

      @GetMapping
      Mono<Integer> get(Mono<Integer> chain) {
        // BUG
        return new Chain(v -> slow()).run(chain);
      }
      """;

  private static final String TASK =
      """
      static class Task {
        private final Function<Integer, Integer> work;

        Task(Function<Integer, Integer> given) {
          this.work = given;
        }

        int run() {
          return work.apply(1);
        }
      }
      """;

  @Test
  void flagsFunctionThatAnObjectKeepsAndRunsOnAnEventLoop() {
    Page.check(
        CHAIN.formatted("").replace("// BUG", "// BUG: Diagnostic contains: LockSupport.park"));
  }

  @Test
  void ignoresFunctionThatAnObjectKeepsAndRunsOnAPool() {
    Page.check(CHAIN.formatted(".publishOn(boundedElastic())"));
  }

  @Test
  void flagsMethodOfTheOnlyObjectThatKeepsAFunction() {
    Page.check(
        TASK
            + """
            @NonBlocking
            void f() {
              Task task = new Task(v -> slow());
              // BUG: Diagnostic contains: Task.run
              task.run();
            }
            """);
  }

  @Test
  void ignoresMethodOfAnotherObjectThatKeepsAFunction() {
    Page.check(
        TASK
            + """
            final Task slow = new Task(v -> slow());

            @NonBlocking
            void f() {
              new Task(v -> 1).run();
            }
            """);
  }

  @Test
  void flagsFunctionThatALocalVariableKeeps() {
    Page.check(
        """
        int call(Supplier<Integer> given) {
          Supplier<Integer> work = given;
          return work.get();
        }

        @NonBlocking
        void f() {
          // BUG: Diagnostic contains: LockSupport.park
          call(() -> slow());
        }
        """);
  }

  @Test
  void flagsFunctionsInALoopOverVarargs() {
    Page.check(
        """
        @SafeVarargs
        static <T> void all(Supplier<T>... works) {
          for (Supplier<T> work : works) {
            work.get();
          }
        }

        @SafeVarargs
        static <T> void first(Supplier<T>... works) {
          works[0].get();
        }

        @SafeVarargs
        static <T> void later(Supplier<T>... works) {
          for (Supplier<T> work : works) {
            boundedElastic().schedule(() -> work.get());
          }
        }

        @NonBlocking
        void f() {
          // BUG: Diagnostic contains: LockSupport.park
          all(() -> 1, () -> slow());
          // BUG: Diagnostic contains: LockSupport.park
          first(() -> slow());
          later(() -> slow());
        }
        """);
  }

  @Test
  void flagsFunctionThatIsTheObjectItself() {
    Page.check(
        """
        static class Audit implements Consumer<Integer> {
          @Override
          public void accept(Integer value) {
            slow();
          }

          Mono<Integer> audited() {
            // BUG: Diagnostic contains: LockSupport.park
            return Mono.just(1).doOnNext(this);
          }
        }

        private final Audit audit;

        Page(Audit audit) {
          this.audit = audit;
        }

        @GetMapping
        Mono<Integer> get() {
          // BUG: Diagnostic contains: LockSupport.park
          return Mono.just(1).doOnNext(audit);
        }
        """);
  }

  @Test
  void ignoresFunctionThatIsAnObjectOfOneOfSeveralClasses() {
    Page.check(
        """
        static class Audit implements Consumer<Integer> {
          @Override
          public void accept(Integer value) {
            slow();
          }
        }

        static class Silent extends Audit {
          @Override
          public void accept(Integer value) {}
        }

        @GetMapping
        Mono<Integer> get(Audit audit, Silent silent) {
          return Mono.just(1).doOnNext(audit).doOnNext(silent);
        }
        """);
  }

  @Test
  void flagsFunctionsThatASwitchChooses() {
    Page.checkHandler(
        """
        Function<Integer, Integer> chosen =
            switch (list.size()) {
              case 0 -> v -> slow();
              default -> {
                yield v -> 1;
              }
            };
        // BUG: Diagnostic contains: LockSupport.park
        Mono<Integer> first = Mono.just(1).map(chosen);
        return first.map(
            switch (list.size()) {
              // BUG: Diagnostic contains: LockSupport.park
              case 0 -> v -> slow();
              default -> v -> v;
            });
        """
            .replace("list.size()", "new ArrayList<>().size()"));
  }

  @Test
  void ignoresFunctionsThatASwitchChoosesForAPool() {
    Page.checkHandler(
        """
        Callable<Integer> chosen =
            switch (new ArrayList<>().size()) {
              case 0 -> () -> slow();
              default -> () -> 1;
            };
        return Mono.fromCallable(chosen).subscribeOn(boundedElastic());
        """);
  }

  @Test
  void flagsFunctionThatIsOneOfTwoWhereItIsCalled() {
    Page.check(
        """
        @GetMapping
        Mono<Integer> get(boolean fast) {
          Supplier<Integer> work;
          if (fast) {
            work = () -> 1;
          } else {
            work = () -> slow();
          }
          // BUG: Diagnostic contains: LockSupport.park
          return Mono.just(work.get());
        }
        """);
  }

  @Test
  void ignoresFunctionThatIsChosenOffTheEventLoopOnly() {
    Page.checkHandler(
        """
        Supplier<Integer> work = Schedulers.isInNonBlockingThread() ? () -> 1 : () -> slow();
        return Mono.just(work.get());
        """);
  }

  @Test
  void ignoresFunctionThatIsChosenOffTheEventLoopForAHelper() {
    checkChosen("() -> 1", "() -> slow()", "");
  }

  @Test
  void flagsFunctionThatIsChosenOnTheEventLoopForAHelper() {
    checkChosen("() -> slow()", "() -> 1", "// BUG: Diagnostic contains: LockSupport.park");
  }

  private static void checkChosen(String onLoop, String offLoop, String finding) {
    Page.check(
        """
        static int run(Supplier<Integer> work) {
          return work.get();
        }

        @GetMapping
        Mono<Integer> get() {
          Supplier<Integer> work = Schedulers.isInNonBlockingThread() ? %s : %s;
          %s
          return Mono.just(run(work));
        }
        """
            .formatted(onLoop, offLoop, finding));
  }

  @Test
  void ignoresFunctionThatIsReplacedBeforeItIsCalled() {
    Page.checkHandler(
        """
        Supplier<Integer> work = () -> slow();
        work = () -> 1;
        return Mono.just(work.get());
        """);
  }

  @Test
  void ignoresFunctionThatIsOneOfTwoInAField() {
    Page.check(
        """
        private final Supplier<Integer> work;

        Page(boolean fast) {
          work = fast ? () -> 1 : () -> slow();
        }

        @GetMapping
        Mono<Integer> get() {
          return Mono.just(work.get());
        }
        """);
  }

  @Test
  void flagsFunctionThatAnotherOneReturns() {
    Page.checkHandler(
        """
        Supplier<Supplier<Integer>> made = () -> () -> slow();
        // BUG: Diagnostic contains: LockSupport.park
        return Mono.just(made.get().get());
        """);
  }

  @Test
  void ignoresFunctionThatAnotherOneReturnsAndNobodyCalls() {
    Page.checkHandler(
        """
        Supplier<Supplier<Integer>> made = () -> () -> slow();
        return Mono.just(made.get());
        """);
  }

  @Test
  void flagsFunctionThatAMethodPassesOn() {
    Page.check(
        """
        static <T> Supplier<T> same(Supplier<T> given) {
          return given;
        }

        @GetMapping
        Mono<Integer> get(Optional<Supplier<Integer>> other, Map<String, Supplier<Integer>> all) {
          Supplier<Integer> harmless = same(() -> 1);
          // BUG: Diagnostic contains: LockSupport.park
          Mono<Integer> first = Mono.fromSupplier(same(() -> slow()));
          // BUG: Diagnostic contains: LockSupport.park
          Mono<Integer> second = Mono.fromSupplier(other.orElse(() -> slow()));
          // BUG: Diagnostic contains: LockSupport.park
          Mono<Integer> third = Mono.fromSupplier(all.getOrDefault("", () -> slow()));
          return Mono.fromSupplier(harmless).then(first).then(second).then(third);
        }
        """);
  }

  private static final String HELPERS =
      """
      private final Supplier<Integer> blocking = () -> slow();
      private final Supplier<Integer> harmless = () -> 1;

      static <T> Supplier<T> same(Supplier<T> given) {
        return given;
      }

      static <T> Supplier<T> deeper(Supplier<T> given) {
        Supplier<T> result = same(given);
        return result;
      }

      static <T> Supplier<T> first(Supplier<T> one, Supplier<T> other) {
        return one == null ? other : same(one);
      }

      static <T> Supplier<T> again(Supplier<T> given, int times) {
        return times == 0 ? given : again(given, times - 1);
      }

      static <T> Supplier<Supplier<T>> factory(Supplier<T> given) {
        return () -> given;
      }
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "same(same(blocking))",
        "deeper(deeper(blocking))",
        "first(first(harmless, harmless), blocking)",
        "again(blocking, 3)",
        "other ? same(harmless) : same(blocking)",
        "other ? deeper(harmless) : deeper(blocking)",
        "other ? factory(harmless).get() : factory(blocking).get()",
        "(other ? factory(harmless) : factory(blocking)).get()",
        "Objects.requireNonNullElse(blocking, harmless)",
        "Objects.requireNonNullElse(harmless, blocking)",
        "(blocking)",
        "(Supplier<Integer>) blocking",
        "switch (new ArrayList<>().size()) { case 0 -> harmless; default -> blocking; }",
      })
  void flagsFunctionThatMethodsPassOnManyTimes(String function) {
    checkPassedOn(function, "// BUG: Diagnostic contains: LockSupport.park");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "same(same(harmless))",
        "deeper(deeper(harmless))",
        "first(first(harmless, harmless), harmless)",
        "again(harmless, 3)",
        "other ? same(harmless) : deeper(harmless)",
        "(other ? factory(harmless) : factory(harmless)).get()",
        "Objects.requireNonNullElse(harmless, harmless)",
        "(Supplier<Integer>) (harmless)",
      })
  void ignoresFunctionThatMethodsPassOnThoughTheyAreGivenOthersToo(String function) {
    checkPassedOn(function, "");
  }

  private static void checkPassedOn(String function, String finding) {
    Page.check(
        HELPERS
            + """
            @GetMapping
            Mono<Integer> get(boolean other) {
              %s
              return Mono.fromSupplier(%s);
            }

            @Blocking
            int elsewhere() {
              return same(blocking).get() + deeper(blocking).get() + factory(blocking).get().get();
            }
            """
                .formatted(finding, function));
  }

  /** Each call of a helper that calls another one twice would double the ways. */
  @Test
  @Timeout(60)
  void endsWhereHelpersCallEachOtherManyTimes() {
    StringBuilder members =
        new StringBuilder("static Supplier<Integer> h0(Supplier<Integer> f) {\n");
    members.append("return f;\n}\n");
    for (int i = 1; i < 30; i++) {
      members.append(
          "static Supplier<Integer> h%d(Supplier<Integer> f) {\nreturn h%d(h%d(f));\n}\n"
              .formatted(i, i - 1, i - 1));
    }

    Page.check(
        members
            + "private final Supplier<Integer> harmless = () -> 1;\n"
            + "@GetMapping\nMono<Integer> get() {\n"
            + "return Mono.fromSupplier(h29(harmless));\n}\n");
  }

  @Test
  void flagsFunctionThatALibraryMakesAnotherOneOf() {
    Page.checkHandler(
        """
        Function<Integer, Integer> work = v -> slow();
        // BUG: Diagnostic contains: LockSupport.park
        return Mono.just(1).map(work.andThen(v -> v + 1));
        """);
  }

  private static final String WRAPPERS =
      """
      static <T> Supplier<T> logged(Supplier<T> given) {
        return () -> {
          System.out.println();
          return given.get();
        };
      }

      static <T> Supplier<T> once(Supplier<T> given) {
        return new Supplier<>() {
          @Override
          public T get() {
            return given.get();
          }
        };
      }

      static <A, B> Function<A, Mono<B>> lifted(Function<A, B> given) {
        return a -> Mono.fromCallable(() -> given.apply(a));
      }

      static <A, B> Function<A, Mono<B>> moved(Function<A, B> given) {
        return a -> Mono.fromCallable(() -> given.apply(a)).subscribeOn(boundedElastic());
      }
      """;

  @Test
  void flagsFunctionsThatAFunctionOfAnotherMethodCalls() {
    Page.check(
        WRAPPERS
            + """
            @GetMapping
            Mono<Integer> get() {
              // BUG: Diagnostic contains: LockSupport.park
              return Mono.fromSupplier(logged(() -> slow()))
                  // BUG: Diagnostic contains: LockSupport.park
                  .then(Mono.fromSupplier(once(() -> slow())))
                  // BUG: Diagnostic contains: LockSupport.park
                  .flatMap(lifted(v -> slow()));
            }
            """);
  }

  @Test
  void ignoresFunctionsThatAFunctionOfAnotherMethodMovesToAPool() {
    Page.check(
        WRAPPERS
            + """
            @GetMapping
            Mono<Integer> get() {
              return Mono.fromSupplier(logged(() -> slow()))
                  .then(Mono.fromSupplier(once(() -> slow())))
                  .flatMap(lifted(v -> slow()))
                  .subscribeOn(boundedElastic());
            }

            @GetMapping
            Mono<Integer> other(Mono<Integer> in) {
              return in.flatMap(moved(v -> slow()));
            }

            @GetMapping
            Mono<Integer> harmless(Mono<Integer> in) {
              return in.flatMap(lifted(v -> 1)).then(Mono.fromSupplier(logged(() -> 1)));
            }
            """);
  }

  private static final String TASK_RECORD =
      """
      record Task(String name, Supplier<Integer> work) {
        int run() {
          return work.get();
        }
      }

      """;

  @Test
  void flagsFunctionThatARecordHolds() {
    Page.check(
        TASK_RECORD
            + """
        @GetMapping
        Mono<Integer> get() {
          Task task = new Task("", () -> slow());
          // BUG: Diagnostic contains: LockSupport.park
          int first = task.run();
          // BUG: Diagnostic contains: LockSupport.park
          return Mono.just(first + task.work().get());
        }
        """);
  }

  @Test
  void ignoresFunctionsOfOtherRecords() {
    Page.check(
        TASK_RECORD
            + """
        @Blocking
        int other() {
          return new Task("", () -> slow()).run();
        }

        @GetMapping
        Mono<Integer> get() {
          Task task = new Task("", () -> 1);
          return Mono.just(task.run() + task.work().get());
        }
        """);
  }

  @Test
  void tellsComponentsApartWhateverTheConstructorOfTheRecord() {
    Page.check(
        """
        record Task(Supplier<Integer> first, Supplier<Integer> second) {
          Task(Supplier<Integer> second) {
            this(() -> 1, second);
          }

          Task(Supplier<Integer> second, Supplier<Integer> first, int times) {
            this(first, second);
          }
        }

        @GetMapping
        Mono<Integer> get() {
          Supplier<Integer> work = () -> slow();
          Task one = new Task(work);
          Task other = new Task(work, () -> 1, 1);
          Mono<Integer> harmless = Mono.fromSupplier(one.first()).then(Mono.fromSupplier(other.first()));
          // BUG: Diagnostic contains: LockSupport.park
          Mono<Integer> blocking = Mono.fromSupplier(one.second());
          return harmless
              .then(blocking)
              // BUG: Diagnostic contains: LockSupport.park
              .then(Mono.fromSupplier(other.second()));
        }
        """);
  }
}
