package dev.blockaway.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blockaway.catalog.Catalog;
import java.util.Collection;
import org.junit.jupiter.api.Test;

class TimeoutRowsTest {
  @Test
  void speakOfOverloadsWithAndWithoutTimeout() {
    assertThat(TimeoutRows.problems(Catalog.builtIn())).isEmpty();
  }

  @Test
  void reportsOverloadsThatAreForgottenAndTriesThatAreTakenToWait() {
    assertThat(
            problems(
                """
                always java.util.concurrent.CountDownLatch#await(long,java.util.concurrent.TimeUnit)
                always java.util.concurrent.Future#get()
                always java.util.concurrent.Semaphore#tryAcquire(*)
                """))
        .containsExactly(
            "java.util.concurrent.CountDownLatch#await() has no row, with a timeout it has",
            "java.util.concurrent.Future#get(long,java.util.concurrent.TimeUnit) has no row, without"
                + " a timeout it has",
            "java.util.concurrent.Semaphore#tryAcquire() does not wait without a timeout",
            "java.util.concurrent.Semaphore#tryAcquire(int) does not wait without a timeout");
  }

  @Test
  void acceptsTriesThatWaitForSomeTimeOrForOthersFarAwayAndFutures() {
    assertThat(
            problems(
                """
                always java.util.concurrent.locks.Lock#tryLock(long,java.util.concurrent.TimeUnit)
                always io.nats.client.Connection#request(java.lang.String,byte[],java.time.Duration)
                group far
                  kind client
                  reason r
                  instead i
                always com.hazelcast.map.IMap#tryLock(*)
                """))
        .isEmpty();
  }

  private static Collection<String> problems(String rows) {
    return TimeoutRows.problems(
        Catalog.parse(
            "mine.txt",
            """
            library mine "Mine"
            group near
              kind wait
              reason r
              instead i
            """
                + rows));
  }
}
