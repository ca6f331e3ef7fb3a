package dev.blockaway.checker;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Futures that are known to be complete, so that nobody waits for them. */
class DoneFutureTest {
  private static final String HELPERS =
      """
      private CompletableFuture<String> field = new CompletableFuture<>();
      private CompletableFuture<String> spare = new CompletableFuture<>();

      static String wait(CompletableFuture<String> future) {
        return future.join();
      }

      static String waitDeeper(CompletableFuture<String> next) {
        CompletableFuture<String> same = next;
        return next == null ? null : wait(same);
      }

      static String waitForBoth(CompletableFuture<String> future, CompletableFuture<String> b) {
        return future.join() + b.join();
      }

      static String waitForAnother(CompletableFuture<String> future) {
        future = new CompletableFuture<>();
        return future.join();
      }

      String waitForField() {
        return field.join();
      }

      CompletableFuture<String> future() {
        return this.field;
      }

      CompletableFuture<String> fresh() {
        return new CompletableFuture<>();
      }

      CompletableFuture<String> replaced() {
        spare = new CompletableFuture<>();
        return spare;
      }

      static void requireDone(CompletableFuture<String> future) {
        if (!future.isDone()) {
          throw new IllegalStateException();
        }
      }

      private void requireOffLoop() {
        if (reactor.core.scheduler.Schedulers.isInNonBlockingThread())
          throw new IllegalStateException();
      }

      static void warnUnlessDone(CompletableFuture<String> future) {
        if (!future.isDone()) {
          System.err.println(future);
        }
      }

      record Job(CompletableFuture<String> result, CompletableFuture<String> fresh) {
        public CompletableFuture<String> fresh() {
          return new CompletableFuture<>();
        }

        boolean finished() {
          return result.isDone();
        }
      }

      static boolean isReady(CompletionStage<String> stage) {
        return stage.toCompletableFuture().isDone();
      }

      static boolean isPending(CompletableFuture<String> future) {
        if (future != null && future.isDone()) {
          return false;
        }
        return true;
      }

      static boolean isEither(CompletableFuture<String> future, boolean other) {
        return other || future.isDone();
      }

      static Object collect(List<CompletableFuture<String>> futures) {
        return futures.stream().map(CompletableFuture::join).toList();
      }

      static Object collectAnd(
          List<CompletableFuture<String>> futures, CompletableFuture<String> other) {
        return futures.stream().map(CompletableFuture::join).toList() + other.join();
      }
      """;

  @Test
  void ignoresHelperThatReadsAFutureThatIsDone() {
    check("if (a.isDone()) wait(a);");
  }

  /**
   * Each set of futures that are known at a method would be a way of its own through all others.
   */
  @Test
  @Timeout(60)
  void endsWhereManyFieldsAreKnownInManyOrders() {
    int size = 18;
    StringBuilder members = new StringBuilder();
    for (int i = 0; i < size; i++) {
      members.append("CompletableFuture<String> f%d;\nvoid m%d() {\n".formatted(i, i));
      for (int j = 0; j < size; j++) {
        members.append("if (f%d.isDone()) m%d();\n".formatted(j, j));
      }
      members.append("}\n");
    }

    Page.check("@NonBlocking\nvoid f() {\nm0();\n}\n" + members);
  }

  /** The order of the files decides how much javac itself knows of parameters by then. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void understandsOwnQuestionsWhicheverFileComesFirst(boolean questionsFirst) {
    String questions =
        """
        import java.util.concurrent.*;

        class Questions {
          static boolean isReady(CompletableFuture<String> future) {
            return future != null && future.isDone();
          }

          static boolean isReplaced(CompletableFuture<String> future) {
            if (!future.isCancelled()) {
              future = CompletableFuture.completedFuture("");
            }
            return future.isDone();
          }

          static void requireReplaced(CompletableFuture<String> future) {
            if (!(future = CompletableFuture.completedFuture("")).isDone()) {
              throw new IllegalStateException();
            }
            if (!future.isDone()) {
              throw new IllegalStateException();
            }
          }
        }
        """;
    String user =
        """
        import java.util.concurrent.*;
        import org.jetbrains.annotations.NonBlocking;

        class User {
          @NonBlocking
          String ready(CompletableFuture<String> a) {
            return Questions.isReady(a) ? a.join() : "";
          }

          @NonBlocking
          String replaced(CompletableFuture<String> a) {
            // BUG: Diagnostic contains: CompletableFuture.join
            return Questions.isReplaced(a) ? a.join() : "";
          }

          @NonBlocking
          String required(CompletableFuture<String> a) {
            Questions.requireReplaced(a);
            // BUG: Diagnostic contains: CompletableFuture.join
            return a.join();
          }
        }
        """;

    Program.check(questionsFirst ? questions : user, questionsFirst ? user : questions);
  }

  @Test
  void flagsOwnQuestionAboutAnotherFutureThanItIsGiven() {
    Page.check(
        """
        boolean isReady(CompletableFuture<String> future) {
          future = CompletableFuture.completedFuture("");
          return future.isDone();
        }

        @NonBlocking
        String f(CompletableFuture<String> a) {
          // BUG: Diagnostic contains: CompletableFuture.join
          return isReady(a) ? a.join() : "";
        }
        """);
  }

  @Test
  void flagsHelperThatPutsAnotherFutureIntoAFieldThatIsDone() {
    Page.check(
        """
        CompletableFuture<String> field;

        String restart() {
          field = new CompletableFuture<>();
          return field.join();
        }

        @NonBlocking
        String f() {
          // BUG: Diagnostic contains: CompletableFuture.join
          return field.isDone() ? restart() : "";
        }
        """);
  }

  @Test
  void ignoresHelperOfAHelper() {
    check("if (a.isDone()) waitDeeper(a);");
  }

  @Test
  void flagsHelperThatReadsAnotherFuture() {
    check(
        """
        // BUG: Diagnostic contains: CompletableFuture.join
        if (a.isDone()) wait(b);
        """);
  }

  @Test
  void flagsHelperThatReadsAnotherFutureToo() {
    check(
        """
        // BUG: Diagnostic contains: CompletableFuture.join
        if (a.isDone()) waitForBoth(a, b);
        """);
  }

  @Test
  void flagsHelperThatReadsAnotherFutureUnderTheSameName() {
    check(
        """
        // BUG: Diagnostic contains: CompletableFuture.join
        if (a.isDone()) waitForAnother(a);
        """);
  }

  @Test
  void flagsHelperInTheWrongBranch() {
    check(
        """
        if (!a.isDone()) {
          // BUG: Diagnostic contains: CompletableFuture.join
          wait(a);
        }
        // BUG: Diagnostic contains: CompletableFuture.join
        wait(a);
        """);
  }

  @Test
  void ignoresHelperThatReadsAFieldThatIsDone() {
    check("if (field.isDone()) waitForField();");
    check("if (this.field.isDone()) this.waitForField();");
  }

  @Test
  void flagsHelperThatReadsAFieldOfAnotherObject() {
    check(
        """
        // BUG: Diagnostic contains: CompletableFuture.join
        if (field.isDone()) other.waitForField();
        if (other.field.isDone()) {
          // BUG: Diagnostic contains: CompletableFuture.join
          waitForField();
          // BUG: Diagnostic contains: CompletableFuture.join
          field.join();
          other.field.join();
        }
        """);
  }

  @Test
  void ignoresFutureThatAnOwnQuestionSaysIsDone() {
    check("if (isReady(a)) a.join();");
    check("if (!isPending(a)) wait(a);");
    check("if (isPending(a)) return null; a.join();");
    check("if (isEither(a, false) && isReady(a)) a.join();");
  }

  @Test
  void flagsFutureThatAnOwnQuestionSaysIsPending() {
    check(
        """
        if (isPending(a)) {
          // BUG: Diagnostic contains: CompletableFuture.join
          a.join();
        }
        if (!isReady(a)) {
          // BUG: Diagnostic contains: CompletableFuture.join
          a.join();
        }
        if (isReady(a)) {
          // BUG: Diagnostic contains: CompletableFuture.join
          b.join();
        }
        if (isEither(a, true)) {
          // BUG: Diagnostic contains: CompletableFuture.join
          a.join();
        }
        """);
  }

  @Test
  void ignoresOtherViewOfAFutureThatIsDone() {
    check("if (stage.toCompletableFuture().isDone()) stage.toCompletableFuture().join();");
    check("stage.thenAccept(v -> stage.toCompletableFuture().join());");
    check("if (isReady(stage)) wait(stage.toCompletableFuture());");
  }

  @Test
  void flagsFutureThatASubclassMayReplace() {
    Program.check(
        """
        import java.util.concurrent.*;
        import org.jetbrains.annotations.NonBlocking;

        public abstract class File0 {
          protected CompletableFuture<String> ready = CompletableFuture.completedFuture("");
          protected final CompletableFuture<String> always = CompletableFuture.completedFuture("");
          private CompletableFuture<String> own = CompletableFuture.completedFuture("");

          @NonBlocking
          void work() {
            // BUG: Diagnostic contains: CompletableFuture.join
            ready.join();
            always.join();
            own.join();
          }
        }
        """);
  }

  @Test
  void ignoresWhatIsCompleteWithAFutureThatIsDone() {
    check("if (a.isDone()) java.util.Objects.requireNonNull(a).join();");
    check("if (java.util.Objects.requireNonNull(a, \"\").isDone()) a.join();");
    check("if (a.isDone()) a.thenApply(String::trim).join();");
    check("CompletableFuture.completedFuture(\"\").thenApply(String::trim).join();");
    check("var both = CompletableFuture.allOf(a, b); if (both.isDone()) wait(b);");
  }

  @Test
  void flagsWhatIsToComeAfterAFutureThatIsDone() {
    check(
        """
        if (a.isDone()) {
          // BUG: Diagnostic contains: CompletableFuture.join
          a.thenCompose(v -> b).join();
          // BUG: Diagnostic contains: CompletableFuture.join
          a.thenApplyAsync(String::trim).join();
          // BUG: Diagnostic contains: CompletableFuture.join
          java.util.Objects.requireNonNull(b).join();
        }
        var any = CompletableFuture.anyOf(a, b);
        // BUG: Diagnostic contains: CompletableFuture.join
        if (any.isDone()) wait(b);
        """);
  }

  @Test
  void ignoresFutureBelowItsOwnMono() {
    checkMono("Mono.fromFuture(a).map(v -> a.join());");
    checkMono("Mono.fromFuture(a).filter(v -> true).flatMap(v -> Mono.just(a.join()));");
    checkMono("Mono.fromFuture(CompletableFuture.allOf(a, b)).map(v -> a.join() + b.join());");
    checkMono(
        "Mono.when(Mono.fromFuture(a), Mono.fromFuture(b)).thenReturn(1).map(v -> b.join());");
    checkMono("Mono.zip(Mono.fromFuture(a), Mono.fromFuture(b), (x, y) -> a.join() + b.join());");
  }

  @Test
  void flagsFutureBelowTheMonoOfAnother() {
    String finding = "// BUG: Diagnostic contains: CompletableFuture.join\n";
    checkMono(finding + "Mono.fromFuture(a).map(v -> b.join());");
    checkMono(finding + "Mono.when(other(), Mono.fromFuture(a)).thenReturn(1).map(v -> b.join());");
    checkMono(
        finding
            + "Mono.fromFuture(a).timeout(Duration.ZERO).onErrorReturn(\"\").map(v -> a.join());");
    checkMono(
        finding
            + "Mono.when(Mono.fromFuture(a), Mono.fromFuture(b))"
            + ".onErrorResume(e -> Mono.justOrEmpty(e.getMessage() + b.join()).then());");
  }

  @Test
  void ignoresFutureInAChainThatFollowsItsOwnMono() {
    checkMono("Mono.fromFuture(CompletableFuture.allOf(a)).then(Mono.fromSupplier(a::join));");
    checkMono("Mono.when(Mono.fromFuture(a)).then(Mono.just(1).map(v -> v + a.join()));");
    checkMono("Mono.fromFuture(a).thenMany(Flux.defer(() -> Flux.just(a.join())).take(1)).next();");
    checkMono(
        "Mono.fromFuture(a).then(Mono.just(1).then(Mono.fromCallable(() -> a.join()))).log();");
  }

  @Test
  void flagsFutureInAChainThatDoesNotFollowItsOwnMono() {
    String finding = "// BUG: Diagnostic contains: CompletableFuture.join\n";
    checkMono(finding + "Mono.fromFuture(b).then(Mono.fromSupplier(a::join));");
    checkMono(finding + "Mono.when(Mono.fromFuture(a), Mono.fromSupplier(a::join));");
    checkMono(finding + "Mono.fromFuture(a).zipWith(Mono.fromSupplier(a::join));");
    checkMono(
        finding
            + "Mono.fromFuture(a).then(Mono.just(1).transform(m -> m.map(v -> v)"
            + ".thenReturn(a.join())));");
    checkMono(
        finding
            + "Mono.fromFuture(a).then(Mono.fromFuture(Mono.fromSupplier(a::join).toFuture()));");
  }

  @Test
  void ignoresFutureBelowItsOwnUni() {
    checkUni("Uni.createFrom().completionStage(a).map(v -> a.join())");
    checkUni("Uni.createFrom().completionStage(a).onItem().transform(v -> a.join())");
  }

  @Test
  void flagsFutureBelowTheUniOfAnother() {
    String finding = "\n// BUG: Diagnostic contains: CompletableFuture.join\n";
    checkUni("Uni.createFrom().completionStage(a)" + finding + ".map(v -> b.join())");
    checkUni(
        "Uni.createFrom().completionStage(a).onFailure().recoverWithItem(\"\")"
            + finding
            + ".map(v -> a.join())");
  }

  private static void checkUni(String chain) {
    Program.check(
        """
        import io.smallrye.mutiny.Uni;
        import java.util.concurrent.CompletableFuture;
        import org.jetbrains.annotations.NonBlocking;

        class Worker {
          @NonBlocking
          Uni<?> work(CompletableFuture<String> a, CompletableFuture<String> b) {
            return %s;
          }
        }
        """
            .formatted(chain));
  }

  private static void checkMono(String chain) {
    Page.check(
        """
        static Mono<String> other() {
          return Mono.empty();
        }

        @GetMapping
        Mono<?> get(CompletableFuture<String> a, CompletableFuture<String> b) {
          Mono<?> result;
          %s
          return result;
        }
        """
            .formatted(chain.replaceFirst("Mono\\.", "result = Mono.")));
  }

  @Test
  void ignoresThreadThatHasEndedAndLatchThatIsOpen() {
    check("if (!thread.isAlive()) thread.join();");
    check("if (thread.isAlive()) return null; thread.join();");
    check("if (open.getCount() == 0) open.await();");
    check("if (open.getCount() > 0) return null; open.await();");
    check("if (1 > open.getCount()) open.await();");
  }

  @Test
  void flagsThreadThatRunsAndLatchThatMayBeClosed() {
    check(
        """
        // BUG: Diagnostic contains: Thread.join
        if (thread.isAlive()) thread.join();
        // BUG: Diagnostic contains: CountDownLatch.await
        if (open.getCount() == 1) open.await();
        // BUG: Diagnostic contains: CountDownLatch.await
        if (open.getCount() < 2) open.await();
        // BUG: Diagnostic contains: CountDownLatch.await
        if (open.getCount() > 0) open.await();
        """);
  }

  @Test
  void ignoresCodeBelowAnOwnCheck() {
    check("requireDone(a); a.join();");
    check("requireOffLoop(); wait(a);");
  }

  @Test
  void flagsCodeBelowACheckOfSomethingElse() {
    check(
        """
        requireDone(b);
        // BUG: Diagnostic contains: CompletableFuture.join
        a.join();
        """);
    check(
        """
        warnUnlessDone(a);
        // BUG: Diagnostic contains: CompletableFuture.join
        a.join();
        """);
  }

  @Test
  void ignoresFutureThatIsDoneByTheNameOfItsGetter() {
    check("if (future().isDone()) future().join();");
    check("if (future().isDone()) waitForField();");
    check("if (other.future().isDone()) other.field.join();");
    check("if (job.result().isDone()) job.result().join();");
    check("if (job.finished()) wait(job.result());");
  }

  @Test
  void flagsGettersOfOtherFutures() {
    check(
        """
        // BUG: Diagnostic contains: CompletableFuture.join
        if (future().isDone()) other.future().join();
        // BUG: Diagnostic contains: CompletableFuture.join
        if (fresh().isDone()) fresh().join();
        // BUG: Diagnostic contains: CompletableFuture.join
        if (job.fresh().isDone()) job.fresh().join();
        // BUG: Diagnostic contains: CompletableFuture.join
        if (replaced().isDone()) replaced().join();
        if (job.result().isDone()) {
          job = new Job(a, b);
          // BUG: Diagnostic contains: CompletableFuture.join
          job.result().join();
        }
        """);
  }

  @Test
  void flagsQuestionAndGetterThatALocalClassOverrides() {
    Page.check(
        """
        static class Task {
          CompletableFuture<String> f;

          boolean isReady() {
            return f.isDone();
          }

          CompletableFuture<String> future() {
            return f;
          }
        }

        static Task eager() {
          return new Task() {
            @Override
            boolean isReady() {
              return true;
            }

            @Override
            CompletableFuture<String> future() {
              return new CompletableFuture<>();
            }
          };
        }

        @NonBlocking
        void f(Task task) {
          // BUG: Diagnostic contains: CompletableFuture.join
          if (task.isReady()) task.f.join();
          // BUG: Diagnostic contains: CompletableFuture.join
          if (task.future().isDone()) task.future().join();
        }
        """);
  }

  @Test
  void flagsViewOfAnotherFuture() {
    check(
        """
        if (stage.toCompletableFuture().isDone()) {
          // BUG: Diagnostic contains: CompletableFuture.join
          a.toCompletableFuture().join();
        }
        // BUG: Diagnostic contains: CompletableFuture.join
        stage.thenAccept(v -> a.toCompletableFuture().join());
        """);
  }

  @Test
  void flagsFutureThatIsReplaced() {
    check(
        """
        CompletableFuture<String> f = a;
        if (f.isDone()) {
          f = b;
          // BUG: Diagnostic contains: CompletableFuture.join
          f.join();
        }
        boolean done = f.isDone();
        f = a;
        if (done) {
          // BUG: Diagnostic contains: CompletableFuture.join
          f.join();
        }
        if (f.isDone()) {
          for (int i = 0; i < 2; i++) {
            // BUG: Diagnostic contains: CompletableFuture.join
            f.join();
            f = b;
          }
        }
        """);
  }

  @Test
  void flagsFutureThatIsReplacedInsideABlock() {
    check(
        """
        CompletableFuture<String> f = a;
        if (f.isDone()) {
          if (b != null) {
            f = b;
          }
          // BUG: Diagnostic contains: CompletableFuture.join
          f.join();
        }
        """);
  }

  @Test
  void ignoresHelpersInCallbacks() {
    check("a.thenRun(() -> wait(a));");
    check("field.whenComplete((r, t) -> waitForField());");
    check("a.thenRun(a::join);");
  }

  @Test
  void flagsHelpersInCallbacksOfOtherFutures() {
    check(
        """
        // BUG: Diagnostic contains: CompletableFuture.join
        b.thenRun(() -> wait(a));
        // BUG: Diagnostic contains: CompletableFuture.join
        a.whenComplete((r, t) -> waitForField());
        // BUG: Diagnostic contains: CompletableFuture.join
        b.thenRun(a::join);
        """);
  }

  @Test
  void ignoresAllFuturesBelowAllOf() {
    check(
        "CompletableFuture.allOf(a, b).thenApply(v -> Stream.of(a, b).map(CompletableFuture::join).toList());");
    check(
        "CompletableFuture.allOf(a, b).thenRun(() -> { for (var f : List.of(a, b)) f.join(); });");
    check("CompletableFuture.allOf(a, b).thenApply(v -> waitForBoth(a, b));");
    check(
        "CompletableFuture.allOf(all.toArray(new CompletableFuture[0])).thenApply(v -> collect(all));");
    check(
        "CompletableFuture<?>[] fs = all.toArray(CompletableFuture[]::new); CompletableFuture.allOf(fs).thenApply(v -> collect(all));");
  }

  @Test
  void flagsFuturesThatAllOfDoesNotWaitFor() {
    check(
        """
        CompletableFuture.allOf(a)
            // BUG: Diagnostic contains: CompletableFuture.join
            .thenApply(v -> Stream.of(a, b).map(CompletableFuture::join).toList());
        CompletableFuture.allOf(a)
            // BUG: Diagnostic contains: CompletableFuture.join
            .thenApply(v -> waitForBoth(a, b));
        CompletableFuture.allOf(a)
            // BUG: Diagnostic contains: CompletableFuture.join
            .thenApply(v -> Stream.of(a).map(x -> x.thenCompose(y -> b)).map(CompletableFuture::join).toList());
        CompletableFuture.allOf(all.toArray(new CompletableFuture[0]))
            // BUG: Diagnostic contains: CompletableFuture.join
            .thenApply(v -> collectAnd(all, b));
        """);
  }

  @Test
  void flagsWhatIsNoFutureBelowAllOf() {
    check(
        """
        CountDownLatch latch = new CountDownLatch(1);
        CompletableFuture.allOf(all.toArray(new CompletableFuture[0]))
            .thenApply(
                v -> {
                  try {
                    // BUG: Diagnostic contains: CountDownLatch.await
                    latch.await();
                  } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                  }
                  return null;
                });
        """);
  }

  @Test
  void ignoresBothStages() {
    check("a.thenCombine(b, (x, y) -> a.join() + b.join());");
    check("a.thenAcceptBoth(b, (x, y) -> b.join());");
    check("a.runAfterBoth(b, () -> b.join());");
  }

  @Test
  void flagsEitherStage() {
    check(
        """
        // BUG: Diagnostic contains: CompletableFuture.join
        a.applyToEither(b, x -> b.join());
        // BUG: Diagnostic contains: CompletableFuture.join
        a.runAfterEither(b, () -> a.join());
        // BUG: Diagnostic contains: CompletableFuture.join
        a.thenCombine(b, (x, y) -> field.join());
        """);
  }

  @Test
  void ignoresFutureThatWasCancelled() {
    check("if (a.isDone() || a.isCancelled()) a.get();");
  }

  @Test
  void flagsFutureWhereAnotherWasCancelled() {
    check(
        """
        if (a.isDone() || b.isCancelled()) {
          // BUG: Diagnostic contains: CompletableFuture.get
          a.get();
        }
        """);
  }

  @Test
  void ignoresFutureWithAResult() {
    check("if (a.getNow(null) != null) a.join();");
    check("if (null == a.getNow(null)) return null; a.join();");
  }

  @Test
  void flagsFutureWithoutAResult() {
    check(
        """
        if (a.getNow(null) == null) {
          // BUG: Diagnostic contains: CompletableFuture.join
          a.join();
        }
        if (a.getNow("") != null) {
          // BUG: Diagnostic contains: CompletableFuture.join
          a.join();
        }
        """);
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_19)
  void ignoresFutureInAStateOfTheEnd() {
    check("if (a.state() == Future.State.SUCCESS) a.join();");
    check("if (a.state() != Future.State.RUNNING) a.join();");
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_19)
  void flagsFutureThatRuns() {
    check(
        """
        if (a.state() != Future.State.SUCCESS) {
          // BUG: Diagnostic contains: CompletableFuture.join
          a.join();
        }
        if (a.state() == Future.State.RUNNING) {
          // BUG: Diagnostic contains: CompletableFuture.join
          a.join();
        }
        """);
  }

  @Test
  void ignoresElementsThatAreDone() {
    check("all.stream().filter(CompletableFuture::isDone).map(CompletableFuture::join).toList();");
    check("all.stream().filter(f -> f.isDone()).forEach(f -> f.join());");
    check("all.stream().filter(f -> f.isDone()).forEach(Worker::wait);");
    check("all.stream().filter(f -> f.isDone()).forEach(f -> wait(f));");
    check(
        "if (all.stream().allMatch(CompletableFuture::isDone)) all.forEach(CompletableFuture::join);");
    check("if (all.stream().allMatch(f -> f.isDone())) collect(all);");
  }

  @Test
  void flagsElementsThatMayBePending() {
    check(
        """
        // BUG: Diagnostic contains: CompletableFuture.join
        all.stream().filter(f -> !f.isDone()).map(CompletableFuture::join).toList();
        // BUG: Diagnostic contains: CompletableFuture.join
        all.stream().filter(f -> a.isDone()).map(CompletableFuture::join).toList();
        // BUG: Diagnostic contains: CompletableFuture.join
        all.forEach(Worker::wait);
        // BUG: Diagnostic contains: CompletableFuture.join
        all.stream().filter(f -> f.isDone()).forEach(f -> waitForBoth(f, a));
        if (all.stream().anyMatch(CompletableFuture::isDone)) {
          // BUG: Diagnostic contains: CompletableFuture.join
          all.forEach(CompletableFuture::join);
        }
        """);
  }

  @Test
  void ignoresLoopAsLongAsAFutureIsDone() {
    check("for (; a.isDone();) a.join();");
  }

  @Test
  void flagsLoopAsLongAsAFutureIsPending() {
    check(
        """
        for (; !a.isDone();) {
          // BUG: Diagnostic contains: CompletableFuture.join
          a.join();
        }
        """);
  }

  @Test
  void ignoresFuturesThatAreMadeComplete() {
    check("CompletableFuture.completedFuture(\"\").join();");
    check("CompletableFuture<String> f = CompletableFuture.completedFuture(\"\"); wait(f);");
    check("a.complete(\"\"); a.join();");
    check("FutureTask<String> task = new FutureTask<>(() -> \"\"); task.run(); task.get();");
  }

  @Test
  void flagsTaskThatAnotherThreadRuns() {
    check(
        """
        FutureTask<String> task = new FutureTask<>(() -> "");
        new Thread(task).start();
        // BUG: Diagnostic contains: FutureTask.get
        task.get();
        """);
  }

  @Test
  void flagsFuturesThatSomebodyElseMakesComplete() {
    check(
        """
        CompletableFuture<String> f = CompletableFuture.completedFuture("");
        f = a;
        // BUG: Diagnostic contains: CompletableFuture.join
        f.join();
        a.complete("");
        // BUG: Diagnostic contains: CompletableFuture.join
        b.join();
        if (a != b) b.complete("");
        // BUG: Diagnostic contains: CompletableFuture.join
        b.join();
        """);
  }

  private static void check(String body) {
    Program.check(
        """
        import java.util.List;
        import java.util.concurrent.*;
        import java.util.stream.Stream;
        import org.jetbrains.annotations.NonBlocking;

        class Worker {
        %s
          @NonBlocking
          Object work(
              CompletableFuture<String> a,
              CompletableFuture<String> b,
              CompletionStage<String> stage,
              List<CompletableFuture<String>> all,
              Worker other,
              Thread thread,
              CountDownLatch open,
              Job job)
              throws Exception {
        %s
            return null;
          }
        }
        """
            .formatted(HELPERS.indent(2), body.indent(4)));
  }

  @Test
  void ignoresListenersOfTheirOwnFuture() {
    checkNetty("w.addListener(x -> w.sync());");
    checkNetty("w.addListener(f -> { if (f.isSuccess()) w.sync(); });");
    checkNetty(
        """
        w.addListener(
            new ChannelFutureListener() {
              @Override
              public void operationComplete(ChannelFuture f) throws Exception {
                w.sync();
              }
            });
        """);
  }

  @Test
  void flagsListenersOfAnotherFuture() {
    checkNetty(
        """
        // BUG: Diagnostic contains: ChannelFuture.sync
        w.addListener(x -> v.sync());
        """);
  }

  @Test
  void ignoresFuturesThatNettyCompletes() {
    checkNetty("c.newSucceededFuture().syncUninterruptibly();");
    checkNetty("if (w.isSuccess()) check(w);");
    checkNetty("if (w.cause() != null) w.sync();");
    checkNetty("ChannelPromise p = c.newPromise(); p.setSuccess(); p.sync();");
  }

  @Test
  void flagsFuturesThatNettyHasNotCompleted() {
    checkNetty(
        """
        if (w.isSuccess()) {
          // BUG: Diagnostic contains: ChannelFuture.sync
          check(v);
        }
        if (w.cause() == null) {
          // BUG: Diagnostic contains: ChannelFuture.sync
          w.sync();
        }
        // BUG: Diagnostic contains: sync
        c.newPromise().sync();
        """);
  }

  @Test
  void ignoresCodeThatAnOwnQuestionKeepsOffTheLoop() {
    checkNetty("if (!onLoop(c)) w.sync();");
    checkNetty("if (onLoop(c)) return; w.sync();");
  }

  @Test
  void flagsCodeThatAnOwnQuestionLetsOnTheLoop() {
    checkNetty(
        """
        if (onLoop(c)) {
          // BUG: Diagnostic contains: ChannelFuture.sync
          w.sync();
        }
        """);
  }

  private static void checkNetty(String body) {
    Program.check(
        """
        import io.netty.channel.*;

        class Handler extends ChannelInboundHandlerAdapter {
          static void check(ChannelFuture future) throws Exception {
            future.sync();
          }

          private boolean onLoop(ChannelHandlerContext c) {
            return c.executor().inEventLoop();
          }

          private ChannelFuture v;

          @Override
          public void channelRead(ChannelHandlerContext c, Object message) throws Exception {
            ChannelFuture w = c.writeAndFlush(message);
        %s
          }
        }
        """
            .formatted(body.indent(4)));
  }
}
