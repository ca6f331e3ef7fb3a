package dev.blockaway.checker;

import org.junit.jupiter.api.Test;

/** Conditions that say on which thread code runs, or that there is nothing to wait for. */
class GuardTest {
  @Test
  void ignoresBranchOutsideTheEventLoop() {
    checkLoop(
        """
        if (loop.inEventLoop()) {
          // BUG: Diagnostic contains: LockSupport.park
          LockSupport.park();
        } else {
          LockSupport.park();
        }
        """);
  }

  @Test
  void ignoresNegatedBranch() {
    checkLoop(
        """
        if (!loop.inEventLoop()) {
          LockSupport.park();
        } else {
          // BUG: Diagnostic contains: LockSupport.park
          LockSupport.park();
        }
        """);
  }

  @Test
  void ignoresCodeBelowAnEarlyReturn() {
    checkLoop(
        """
        if (loop.inEventLoop()) {
          return;
        }
        LockSupport.park();
        """);
  }

  @Test
  void flagsCodeBelowABranchThatGoesOn() {
    checkLoop(
        """
        if (loop.inEventLoop()) {
          loop.hashCode();
        }
        // BUG: Diagnostic contains: LockSupport.park
        LockSupport.park();
        """);
  }

  @Test
  void ignoresRightSideOfAnd() {
    checkLoop(
        """
        if (!loop.inEventLoop() && wait(done)) {
          LockSupport.park();
        }
        """);
  }

  @Test
  void flagsRightSideOfOr() {
    checkLoop(
        """
        // BUG: Diagnostic contains: CompletableFuture.join
        if (!loop.inEventLoop() || wait(done)) {
          // BUG: Diagnostic contains: LockSupport.park
          LockSupport.park();
        }
        """);
  }

  @Test
  void ignoresTernary() {
    checkLoop("boolean ok = loop.inEventLoop() ? false : wait(done);");
  }

  @Test
  void flagsOtherHalfOfATernary() {
    checkLoop(
        """
        // BUG: Diagnostic contains: CompletableFuture.join
        boolean ok = loop.inEventLoop() ? wait(done) : false;
        """);
  }

  @Test
  void ignoresCodeBelowAnEarlyReturnForSeveralReasons() {
    checkLoop(
        """
        if (loop.inEventLoop() || done == null) {
          return;
        }
        LockSupport.park();
        """);
  }

  @Test
  void flagsCodeBelowAnEarlyReturnForOneOfTheReasonsOnly() {
    checkLoop(
        """
        if (loop.inEventLoop() && done == null) {
          return;
        }
        // BUG: Diagnostic contains: LockSupport.park
        LockSupport.park();
        """);
  }

  @Test
  void ignoresCodeBelowAnEarlyThrow() {
    checkLoop(
        """
        if (loop.inEventLoop()) throw new IllegalStateException();
        LockSupport.park();
        """);
  }

  @Test
  void ignoresConjunctionThatIsNoCondition() {
    checkLoop("boolean ok = !loop.inEventLoop() && wait(done);");
  }

  @Test
  void ignoresRightSideOfOrThatTheLoopNeverReaches() {
    checkLoop("boolean ok = loop.inEventLoop() || wait(done);");
  }

  @Test
  void ignoresTernaryInsideATernary() {
    checkLoop("boolean ok = done == null ? false : !loop.inEventLoop() ? wait(done) : true;");
  }

  @Test
  void ignoresBranchOfAnAnswerInAVariable() {
    checkLoop(
        """
        boolean onLoop = loop.inEventLoop();
        if (!onLoop) {
          LockSupport.park();
        }
        """);
  }

  @Test
  void flagsBranchOfAnAnswerThatChanges() {
    checkLoop(
        """
        boolean onLoop = loop.inEventLoop();
        onLoop = done == null;
        if (!onLoop) {
          // BUG: Diagnostic contains: LockSupport.park
          LockSupport.park();
        }
        """);
  }

  @Test
  void flagsLambdaBelowAnEarlyReturn() {
    checkLoop(
        """
        if (loop.inEventLoop()) {
          return;
        }
        // BUG: Diagnostic contains: LockSupport.park
        loop.execute(() -> LockSupport.park());
        """);
  }

  @Test
  void ignoresBranchOfReactorsQuestion() {
    checkLoop(
        """
        if (!reactor.core.scheduler.Schedulers.isInNonBlockingThread()) {
          LockSupport.park();
        }
        """);
  }

  @Test
  void ignoresBranchOfThreadsThatReactorLetsBlock() {
    checkLoop(
        """
        if (Thread.currentThread() instanceof reactor.core.scheduler.NonBlocking) {
          return;
        }
        LockSupport.park();
        """);
  }

  @Test
  void flagsBranchOfThreadsThatMustNotBlock() {
    checkLoop(
        """
        if (Thread.currentThread() instanceof reactor.core.scheduler.NonBlocking) {
          // BUG: Diagnostic contains: LockSupport.park
          LockSupport.park();
        }
        """);
  }

  @Test
  void flagsBranchOfAnythingElseThanAThread() {
    checkLoop(
        """
        Object task = loop;
        if (!(task instanceof reactor.core.scheduler.NonBlocking)) {
          // BUG: Diagnostic contains: LockSupport.park
          LockSupport.park();
        }
        """);
  }

  private static void checkLoop(String body) {
    Program.check(
        """
        import io.netty.channel.EventLoop;
        import java.util.concurrent.CompletableFuture;
        import java.util.concurrent.locks.LockSupport;
        import org.jetbrains.annotations.NonBlocking;

        class Worker {
          static boolean wait(CompletableFuture<Boolean> done) {
            return done.join();
          }

          @NonBlocking
          void work(EventLoop loop, CompletableFuture<Boolean> done) {
        %s
          }
        }
        """
            .formatted(body.indent(4)));
  }

  @Test
  void flagsFutureThatMayBePending() {
    checkFutures(
        """
        // BUG: Diagnostic contains: CompletableFuture.join
        return a.join();
        """);
  }

  @Test
  void ignoresFutureThatIsDone() {
    checkFutures("return a.isDone() ? a.join() : null;");
  }

  @Test
  void ignoresFutureBelowAnEarlyReturn() {
    checkFutures(
        """
        if (!a.isDone()) {
          return null;
        }
        return a.get();
        """);
  }

  @Test
  void ignoresFutureThatIsDoneAndAskedInOneCondition() {
    checkFutures(
        """
        if (a.isDone() && a.join() != null) {
          return "";
        }
        return null;
        """);
  }

  @Test
  void flagsOtherFutureThanTheOneThatIsDone() {
    checkFutures(
        """
        if (a.isDone()) {
          // BUG: Diagnostic contains: CompletableFuture.join
          return b.join();
        }
        return null;
        """);
  }

  @Test
  void flagsFutureThatIsNotDone() {
    checkFutures(
        """
        if (!a.isDone()) {
          // BUG: Diagnostic contains: CompletableFuture.join
          return a.join();
        }
        return null;
        """);
  }

  @Test
  void ignoresResultsBelowAllOf() {
    checkFutures("return CompletableFuture.allOf(a, b).thenApply(v -> a.join() + b.join());");
  }

  @Test
  void flagsFutureThatAllOfDoesNotWaitFor() {
    checkFutures(
        """
        return CompletableFuture.allOf(a)
            // BUG: Diagnostic contains: CompletableFuture.join
            .thenApply(v -> a.join() + b.join());
        """);
  }

  @Test
  void ignoresFutureInItsOwnCallback() {
    checkFutures("return a.whenComplete((value, failure) -> a.join());");
  }

  @Test
  void ignoresZeroTimeouts() {
    checkFutures(
        """
        a.get(0, TimeUnit.SECONDS);
        queue.poll(0, TimeUnit.SECONDS);
        lock.tryLock(0L, TimeUnit.SECONDS);
        return null;
        """);
  }

  @Test
  void flagsTimeoutThatIsZeroInSomeCasesOnly() {
    Page.check(
        """
        @NonBlocking
        Object f(CompletableFuture<String> a, long timeout, boolean now) throws Exception {
          if (now) {
            timeout = 0;
          }
          // BUG: Diagnostic contains: CompletableFuture.get
          return a.get(timeout, TimeUnit.SECONDS);
        }
        """);
  }

  @Test
  void flagsOtherTimeouts() {
    checkFutures(
        """
        // BUG: Diagnostic contains: CompletableFuture.get
        a.get(1, TimeUnit.SECONDS);
        // BUG: Diagnostic contains: BlockingQueue.poll
        queue.poll(1, TimeUnit.SECONDS);
        return null;
        """);
  }

  @Test
  void ignoresSleepOfNoTime() {
    checkFutures(
        """
        Thread.sleep(0);
        TimeUnit.SECONDS.sleep(0);
        return null;
        """);
  }

  @Test
  void flagsWaitsForWhichZeroIsForEver() {
    checkFutures(
        """
        // BUG: Diagnostic contains: Thread.join
        Thread.currentThread().join(0);
        // BUG: Diagnostic contains: Thread.sleep
        Thread.sleep(1);
        return null;
        """);
  }

  @Test
  void ignoresQueuesThatAlwaysHaveRoom() {
    checkFutures(
        """
        new PriorityBlockingQueue<String>().put("");
        new LinkedTransferQueue<String>().offer("", 1, TimeUnit.SECONDS);
        new DelayQueue<Delayed>().put(null);
        BlockingQueue<String> local = new LinkedBlockingQueue<>();
        local.put("");
        BlockingQueue<String> sorted = new PriorityBlockingQueue<>();
        sorted.put("");
        new LinkedBlockingDeque<String>(java.util.List.of("")).putFirst("");
        return null;
        """);
  }

  @Test
  void flagsQueuesThatMayBeFullOrEmpty() {
    checkFutures(
        """
        // BUG: Diagnostic contains: Queue.put
        new LinkedBlockingQueue<String>(1).put("");
        // BUG: Diagnostic contains: Queue.put
        queue.put("");
        // BUG: Diagnostic contains: Queue.take
        new PriorityBlockingQueue<String>().take();
        // BUG: Diagnostic contains: Queue.take
        new LinkedBlockingQueue<String>().take();
        return null;
        """);
  }

  @Test
  void ignoresAttempts() {
    checkFutures(
        """
        queue.poll();
        queue.offer("");
        lock.tryLock();
        a.getNow("");
        return null;
        """);
  }

  @Test
  void ignoresNameOfAnAddressThatHasNothingElse() {
    checkAddress(
        "return a.isUnresolved() ? a.getHostName() : a.getAddress().getHostAddress();",
        "if (!a.isUnresolved()) { return null; } return a.getHostName();");
  }

  @Test
  void flagsNameOfAnAddressThatMayBeResolved() {
    checkAddress(
        "// BUG: Diagnostic contains: InetSocketAddress.getHostName\nreturn a.getHostName();",
        """
        // BUG: Diagnostic contains: InetSocketAddress.getHostName
        return a.isUnresolved() ? null : a.getHostName();
        """,
        """
        // BUG: Diagnostic contains: InetSocketAddress.getHostName
        return a.isUnresolved() ? b.getHostName() : null;
        """);
  }

  private static void checkAddress(String... bodies) {
    for (String body : bodies) {
      Program.check(
          """
          import java.net.InetSocketAddress;
          import org.jetbrains.annotations.NonBlocking;

          class Worker {
            @NonBlocking
            String work(InetSocketAddress a, InetSocketAddress b) {
          %s
            }
          }
          """
              .formatted(body.indent(4)));
    }
  }

  private static void checkFutures(String body) {
    Program.check(
        """
        import java.util.concurrent.*;
        import java.util.concurrent.locks.Lock;
        import org.jetbrains.annotations.NonBlocking;

        class Worker {
          @NonBlocking
          Object work(
              CompletableFuture<String> a,
              CompletableFuture<String> b,
              BlockingQueue<String> queue,
              Lock lock)
              throws Exception {
        %s
          }
        }
        """
            .formatted(body.indent(4)));
  }
}
