package scenario;

import dev.blockaway.api.AllowBlocking;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;

/**
 * Blocks where it may, so often that the JVM has compiled that as well as it can, and then once
 * where it must not.
 */
public final class Hot {
  private static final int OFTEN = 20_000;

  private Hot() {}

  /**
   * Does so on one event loop.
   *
   * @param arguments the loop
   * @throws Exception if something is unknown
   */
  public static void main(String[] arguments) throws Exception {
    Executor loop = Loops.named(arguments[0]);
    Path file = Files.writeString(Files.createTempFile("hot", null), "text");
    try (FileInputStream in = new FileInputStream(file.toFile())) {
      often(() -> block(in));
      await(loop, () -> often(() -> permitted(in)));
      await(loop, () -> block(in));
      often(() -> block(in));
    }
    System.out.println("all done");
    System.exit(0);
  }

  private static void often(Runnable task) {
    for (int i = 0; i < OFTEN; i++) {
      task.run();
    }
  }

  private static void await(Executor loop, Runnable task) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    loop.execute(
        () -> {
          task.run();
          done.countDown();
        });
    done.await();
  }

  @AllowBlocking(reason = "a test")
  private static void permitted(FileInputStream in) {
    block(in);
  }

  /** A call that is watched where it is made on some JVMs, and two that are where they arrive. */
  private static void block(FileInputStream in) {
    try {
      Thread.sleep(0);
      LockSupport.unpark(Thread.currentThread());
      LockSupport.park();
      in.getChannel().position(0);
      int unused = in.read();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
