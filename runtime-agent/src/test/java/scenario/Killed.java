package scenario;

import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import reactor.core.scheduler.Schedulers;

/** Blocks an event loop, waits until the report is there and dies without any farewell. */
public final class Killed {
  private static final int EXIT_CODE = 137;

  private Killed() {}

  /**
   * Runs and dies.
   *
   * @param arguments none
   * @throws Exception if it is interrupted or cannot look for the report
   */
  public static void main(String[] arguments) throws Exception {
    Schedulers.parallel().schedule(Killed::nap);
    while (!isReported()) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    Runtime.getRuntime().halt(EXIT_CODE);
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
