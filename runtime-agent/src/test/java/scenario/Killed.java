package scenario;

import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import reactor.core.scheduler.Schedulers;

/** Blocks an event loop and dies without any farewell. */
public final class Killed {
  private static final int EXIT_CODE = 137;

  private Killed() {}

  /**
   * Runs and dies.
   *
   * @param arguments {@code halt} at once, {@code interrupted} the same by a thread that is, {@code
   *     loop} by an event loop, or {@code kill} by a signal when the report is there
   * @throws Exception if it is interrupted or cannot look for the report
   */
  public static void main(String[] arguments) throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    Schedulers.parallel()
        .schedule(
            () -> {
              nap();
              done.countDown();
            });
    done.await();
    switch (arguments[0]) {
      case "halt" -> halt();
      case "interrupted" -> {
        Thread.currentThread().interrupt();
        halt();
      }
      case "loop" -> Schedulers.parallel().schedule(Killed::halt);
      default -> killWhenReported();
    }
    TimeUnit.MINUTES.sleep(1);
  }

  private static void halt() {
    Runtime.getRuntime().halt(EXIT_CODE);
  }

  private static void killWhenReported() throws Exception {
    long start = System.nanoTime();
    while (!isReported()) {
      TimeUnit.MILLISECONDS.sleep(1);
    }
    System.out.println(
        "reported after " + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) + " ms");
    new ProcessBuilder("kill", "-KILL", Long.toString(ProcessHandle.current().pid())).start();
  }

  private static boolean isReported() throws Exception {
    Path directory = Path.of("target/blockaway");
    if (!Files.isDirectory(directory)) {
      return false;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*.txt")) {
      return files.iterator().hasNext();
    }
  }

  private static void nap() {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
