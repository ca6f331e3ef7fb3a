package dev.blockaway.checker;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sample of the calls that look as if they blocked and do not. */
class FalseFriendTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "future.getNow(1);",
        "future.isDone();",
        "future.complete(1);",
        "queue.offer(1);",
        "queue.poll();",
        "queue.add(1);",
        "queue.drainTo(new ArrayList<>());",
        "latch.countDown();",
        "new Semaphore(1).tryAcquire();",
        "new java.util.concurrent.locks.ReentrantLock().tryLock();",
        "new Scanner(\"1 2\").nextInt();",
        "new java.io.StringReader(\"\").read();",
        "new java.io.ByteArrayOutputStream().write(1);",
        "System.out.println();",
        "UUID.randomUUID();",
        "java.util.logging.Logger.getGlobal().info(\"\");",
        "WebClient.create().get().retrieve().bodyToMono(String.class);",
        "java.net.http.HttpClient.newHttpClient().sendAsync(null, null);",
        "java.net.URI.create(\"http://localhost\").toURL().openConnection();",
        "channel.writeAndFlush(1);",
        "channel.close();",
        "rows.getString(1);",
        "rows.wasNull();",
        "Duration.ofSeconds(1).toMillis();",
        "Thread.currentThread().isInterrupted();",
      })
  void ignoresCallThatDoesNotWait(String call) {
    check(call, "");
  }

  @Test
  void flagsTheirBlockingNeighbours() {
    check("future.join();", "// BUG: Diagnostic contains: CompletableFuture.join");
    check("rows.next();", "// BUG: Diagnostic contains: ResultSet.next");
    check("channel.close().sync();", "// BUG: Diagnostic contains: ChannelFuture.sync");
    check("latch.await();", "// BUG: Diagnostic contains: CountDownLatch.await");
    check("queue.take();", "// BUG: Diagnostic contains: BlockingQueue.take");
  }

  private static void check(String call, String finding) {
    Page.check(
        """
        @NonBlocking
        void f(
            CompletableFuture<Integer> future,
            BlockingQueue<Integer> queue,
            CountDownLatch latch,
            java.sql.ResultSet rows,
            io.netty.channel.Channel channel)
            throws Exception {
          %s
          %s
        }
        """
            .formatted(finding, call));
  }
}
