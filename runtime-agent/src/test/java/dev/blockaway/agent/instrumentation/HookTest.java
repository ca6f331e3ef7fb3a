package dev.blockaway.agent.instrumentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a thread is asked at watched methods; here all threads are ordinary ones. */
final class HookTest {
  private static final int THREADS = 8;
  private static final int MANY_THREADS = 3_000;
  private static final int RENAMINGS = 1_000_000;

  /** What other tests were answered of the same thread. */
  @BeforeEach
  void forgetAnswers() {
    Hook.askAgain();
  }

  @AfterEach
  void forgetListener() {
    Hook.listener = null;
    Hook.farewell = null;
  }

  @Test
  void asksOrdinaryThreadOnceUntilOneIsRenamed() {
    assertThat(isAsked()).isTrue();
    assertThat(isAsked()).isFalse();

    Hook.askAgain();
    assertThat(isAsked()).isTrue();
  }

  /** As the JDK does where no further thread can be made. */
  @Test
  void ignoresWhatTheFarewellThrows() {
    AtomicInteger begun = new AtomicInteger();
    Hook.farewell =
        () -> {
          begun.incrementAndGet();
          throw new OutOfMemoryError("unable to create native thread");
        };

    assertThatCode(Hook::halts).doesNotThrowAnyException();

    assertThat(begun).hasValue(1);
    assertThat(isAsked()).as("the farewell is over").isTrue();
  }

  @Test
  void ignoresWhatTheFarewellWaitsFor() {
    List<Boolean> asked = new ArrayList<>();
    Hook.farewell = () -> asked.add(isAsked());

    Hook.halts();

    assertThat(asked).containsExactly(false);
    assertThat(isAsked()).as("the farewell is over").isTrue();
  }

  /** A writer that is held up must not bring back a number for which threads have answered. */
  @Test
  void asksRenamedThreadWhileOthersAreRenamed() throws Exception {
    ThreadLocal<Boolean> isAsked = ThreadLocal.withInitial(() -> false);
    Hook.listener =
        point -> {
          isAsked.set(true);
          return true;
        };
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<Integer>> unasked = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        unasked.add(threads.submit(() -> countUnasked(isAsked)));
      }
      for (Future<Integer> each : unasked) {
        assertThat(each.get()).isZero();
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void asksThreadThatGivesOutTheNumberOfAnOrdinaryOne() throws Exception {
    assertThat(isAsked()).isTrue();
    Impostor impostor = new Impostor(Thread.currentThread());

    impostor.start();
    impostor.join();

    assertThat(impostor.isAsked).isTrue();
  }

  @Test
  void asksEachOfMoreThreadsThanAreKeptAtHand() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    Hook.listener = point -> asked.incrementAndGet() > 0;
    for (int i = 0; i < MANY_THREADS; i++) {
      Thread thread =
          new Thread(
              () -> {
                Hook.enter(0);
                Hook.enter(0);
              });
      thread.start();
      thread.join();
    }

    assertThat(asked).hasValue(MANY_THREADS);
  }

  /** Overrides what names a thread elsewhere, as old libraries do. */
  private static final class Impostor extends Thread {
    private final Thread other;
    private volatile boolean isAsked;

    Impostor(Thread other) {
      this.other = other;
    }

    @Override
    @SuppressWarnings("deprecation") // threadId() came with Java 19
    public long getId() {
      return other.getId();
    }

    @Override
    public void run() {
      isAsked = HookTest.isAsked();
    }
  }

  private static int countUnasked(ThreadLocal<Boolean> isAsked) {
    int unasked = 0;
    for (int i = 0; i < RENAMINGS; i++) {
      isAsked.set(false);
      Hook.askAgain();
      Hook.enter(0);
      unasked += isAsked.get() ? 0 : 1;
    }
    return unasked;
  }

  private static boolean isAsked() {
    boolean[] isAsked = {false};
    Hook.listener =
        point -> {
          isAsked[0] = true;
          return true;
        };
    Hook.enter(0);
    return isAsked[0];
  }
}
