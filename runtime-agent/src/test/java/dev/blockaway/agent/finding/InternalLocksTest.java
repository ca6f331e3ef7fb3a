package dev.blockaway.agent.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blockaway.catalog.CatalogIndex;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.AbstractQueuedSynchronizer;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.StampedLock;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import scenario.OnLoop;

final class InternalLocksTest {
  private final InternalLocks locks =
      new InternalLocks(
          new CatalogRows(CatalogIndex.builtIn()), new CodeOrigin(List.of("scenario.")));

  @Test
  void findsLockOfTheJdk() {
    assertThat(
            locks.holdUp(
                List.of(
                    frame(LockSupport.class, "park"),
                    frame(AbstractQueuedSynchronizer.class, "acquire"),
                    frame(ReentrantLock.class, "lock"),
                    frame(ArrayBlockingQueue.class, "offer"),
                    frame(OnLoop.class, "run"))))
        .isTrue();
  }

  @Test
  void findsLockOfLibrary() {
    assertThat(
            locks.holdUp(
                List.of(
                    frame(LockSupport.class, "park"),
                    frame(StampedLock.class, "acquireWrite"),
                    frame(StampedLock.class, "writeLock"),
                    frame(Flux.class, "subscribe"))))
        .isTrue();
  }

  @Test
  void ignoresLockOfTheApplication() {
    assertThat(
            locks.holdUp(
                List.of(
                    frame(LockSupport.class, "park"),
                    frame(ReentrantLock.class, "lock"),
                    frame(OnLoop.class, "run"),
                    frame(Flux.class, "subscribe"))))
        .isFalse();
  }

  @Test
  void ignoresConditionThatTheJdkAwaits() {
    assertThat(
            locks.holdUp(
                List.of(
                    frame(LockSupport.class, "park"),
                    frame(Condition.class, "await"),
                    frame(LinkedBlockingQueue.class, "take"),
                    frame(OnLoop.class, "run"))))
        .isFalse();
  }

  @Test
  void ignoresLatchThatLibraryAwaits() {
    assertThat(
            locks.holdUp(
                List.of(
                    frame(LockSupport.class, "park"),
                    frame(AbstractQueuedSynchronizer.class, "acquire"),
                    frame(AbstractQueuedSynchronizer.class, "acquireSharedInterruptibly"),
                    frame(CountDownLatch.class, "await"),
                    frame(Flux.class, "blockLast"))))
        .isFalse();
  }

  @Test
  void ignoresWaitWithoutLock() {
    assertThat(
            locks.holdUp(List.of(frame(LockSupport.class, "park"), frame(Flux.class, "blockLast"))))
        .isFalse();
    assertThat(locks.holdUp(List.of(frame(Thread.class, "sleep")))).isFalse();
  }

  private static Frame frame(Class<?> type, String method) {
    return Frame.of(type, new StackTraceElement(type.getName(), method, null, 1));
  }
}
