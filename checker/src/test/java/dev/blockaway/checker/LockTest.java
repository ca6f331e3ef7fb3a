package dev.blockaway.checker;

import org.junit.jupiter.api.Test;

/** Locks that an event loop and another thread take. */
class LockTest {
  private static final String CONTROLLER =
      """
      import java.util.concurrent.locks.*;
      import org.springframework.scheduling.annotation.Scheduled;
      import org.springframework.web.bind.annotation.*;
      import reactor.core.publisher.Mono;
      @RestController
      class Prices {
        private final Lock lock = new ReentrantLock();
        private final Lock other = new ReentrantLock();
        private final ReadWriteLock both = new ReentrantReadWriteLock();
        private final Lock reading = both.readLock();
        private final Object monitor = new Object();
        private int price;
        static void load() throws InterruptedException { Thread.sleep(1000); }
      %s
      }
      """;

  private static void check(String members) {
    Program.check(CONTROLLER.formatted(members.indent(2)));
  }

  @Test
  void ignoresSynchronizedMethodWhoseLockIsNeverHeldForLong() {
    check(
        """
        @Scheduled(fixedRate = 10) synchronized void refresh() { price++; }
        synchronized int current() { return price; }
        @GetMapping Mono<Integer> price() { return Mono.just(current()); }
        """);
  }

  @Test
  void flagsSynchronizedMethodThatAnotherThreadHoldsWhileItBlocks() {
    check(
        """
        @Scheduled(fixedRate = 10) synchronized void refresh() throws InterruptedException {
          load();
          price++;
        }
        synchronized int current() { return price; }
        @GetMapping Mono<Integer> price() {
          // BUG: Diagnostic contains: synchronized Prices.current blocks (lock); Prices.price runs
          return Mono.just(current());
        }
        """);
  }

  @Test
  void saysHowTheLockIsHeld() {
    check(
        """
        @Scheduled(fixedRate = 10) void refresh() throws InterruptedException {
          synchronized (monitor) {
            load();
          }
        }
        @GetMapping Mono<Integer> price() {
          // BUG: Diagnostic contains: while another thread holds it and blocks
          synchronized (monitor) {
            return Mono.just(price);
          }
        }
        """);
  }

  @Test
  void ignoresBlockOnAnotherMonitor() {
    check(
        """
        @Scheduled(fixedRate = 10) synchronized void refresh() throws InterruptedException {
          load();
        }
        @GetMapping Mono<Integer> price() {
          synchronized (monitor) {
            return Mono.just(price);
          }
        }
        """);
  }

  @Test
  void flagsBlockOnThisAgainstASynchronizedMethod() {
    check(
        """
        @Scheduled(fixedRate = 10) synchronized void refresh() throws InterruptedException {
          load();
        }
        @GetMapping Mono<Integer> price() {
          // BUG: Diagnostic contains: synchronized (this) blocks (lock)
          synchronized (this) {
            return Mono.just(price);
          }
        }
        """);
  }

  @Test
  void ignoresInstanceMonitorAgainstTheMonitorOfTheClass() {
    check(
        """
        @Scheduled(fixedRate = 10) void refresh() throws InterruptedException { reload(); }
        static synchronized void reload() throws InterruptedException { load(); }
        @GetMapping Mono<Integer> price() {
          synchronized (this) {
            return Mono.just(price);
          }
        }
        """);
  }

  @Test
  void flagsMonitorOfTheClass() {
    check(
        """
        @Scheduled(fixedRate = 10) void refresh() throws InterruptedException { reload(); }
        static synchronized void reload() throws InterruptedException { load(); }
        @GetMapping Mono<Integer> price() {
          // BUG: Diagnostic contains: synchronized (Prices.class) blocks (lock)
          synchronized (Prices.class) {
            return Mono.just(price);
          }
        }
        """);
  }

  @Test
  void flagsLockThatIsHeldWhileLoading() {
    check(
        """
        @Scheduled(fixedRate = 10) void refresh() throws InterruptedException {
          lock.lock();
          try {
            load();
          } finally {
            lock.unlock();
          }
        }
        @GetMapping Mono<Integer> price() {
          // BUG: Diagnostic contains: Lock.lock blocks (lock)
          lock.lock();
          try {
            return Mono.just(price);
          } finally {
            lock.unlock();
          }
        }
        """);
  }

  @Test
  void ignoresLockThatIsGivenBackBeforeLoading() {
    check(
        """
        @Scheduled(fixedRate = 10) void refresh() throws InterruptedException {
          lock.lock();
          try {
            price++;
          } finally {
            lock.unlock();
          }
          load();
        }
        @GetMapping Mono<Integer> price() {
          lock.lock();
          try {
            return Mono.just(price);
          } finally {
            lock.unlock();
          }
        }
        """);
  }

  @Test
  void ignoresAnotherLockAndAnAttempt() {
    check(
        """
        @Scheduled(fixedRate = 10) void refresh() throws InterruptedException {
          lock.lock();
          try {
            load();
          } finally {
            lock.unlock();
          }
        }
        @GetMapping Mono<Integer> price() {
          other.lock();
          try {
            return lock.tryLock() ? Mono.just(price) : Mono.empty();
          } finally {
            other.unlock();
          }
        }
        """);
  }

  @Test
  void ignoresReadersAmongThemselves() {
    check(
        """
        @Scheduled(fixedRate = 10) void report() throws InterruptedException {
          both.readLock().lock();
          try {
            load();
          } finally {
            both.readLock().unlock();
          }
        }
        @GetMapping Mono<Integer> price() {
          reading.lock();
          try {
            return Mono.just(price);
          } finally {
            reading.unlock();
          }
        }
        """);
  }

  @Test
  void flagsReaderAgainstAWriterThatBlocks() {
    check(
        """
        @Scheduled(fixedRate = 10) void refresh() throws InterruptedException {
          both.writeLock().lock();
          try {
            load();
          } finally {
            both.writeLock().unlock();
          }
        }
        @GetMapping Mono<Integer> price() {
          // BUG: Diagnostic contains: Lock.lock blocks (lock)
          reading.lock();
          try {
            return Mono.just(price);
          } finally {
            reading.unlock();
          }
        }
        """);
  }

  @Test
  void ignoresWaitThatGivesTheMonitorBack() {
    check(
        """
        synchronized void take() throws InterruptedException {
          while (price == 0) {
            wait();
          }
        }
        @GetMapping Mono<Integer> price() {
          synchronized (this) {
            return Mono.just(price);
          }
        }
        """);
  }

  @Test
  void flagsHandlerThatIsSynchronizedItself() {
    check(
        """
        @Scheduled(fixedRate = 10) synchronized void refresh() throws InterruptedException {
          load();
        }
        // BUG: Diagnostic contains: synchronized Prices.price blocks (lock)
        @GetMapping synchronized Mono<Integer> price() { return Mono.just(price); }
        """);
  }

  @Test
  void flagsOnlyTheCallThatBlocksWhereTheLoopItselfHoldsTheLock() {
    check(
        """
        @GetMapping("/a") Mono<Integer> refresh() throws InterruptedException {
          synchronized (monitor) {
            // BUG: Diagnostic contains: Thread.sleep blocks (sleep)
            Thread.sleep(10);
          }
          return Mono.empty();
        }
        @GetMapping("/b") Mono<Integer> price() {
          synchronized (monitor) {
            return Mono.just(price);
          }
        }
        """);
  }

  @Test
  void ignoresMonitorOfALocalObject() {
    check(
        """
        @Scheduled(fixedRate = 10) void refresh() throws InterruptedException {
          Object mine = new Object();
          synchronized (mine) {
            load();
          }
        }
        @GetMapping Mono<Integer> price() {
          Object mine = new Object();
          synchronized (mine) {
            return Mono.just(price);
          }
        }
        """);
  }

  @Test
  void flagsEveryLockWhereItIsAskedFor() {
    Program.of(
            CONTROLLER.formatted(
                """
                @GetMapping Mono<Integer> price() {
                  // BUG: Diagnostic contains: [LockOnEventLoop] Lock.lock blocks (lock)
                  lock.lock();
                  return Mono.just(price);
                }
                """))
        .with("-XepOpt:BlockAway:Groups=jdk-concurrency/uncontended-locks")
        .check();
  }
}
