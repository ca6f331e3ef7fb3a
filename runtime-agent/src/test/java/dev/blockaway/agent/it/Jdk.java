package dev.blockaway.agent.it;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A Java installation. */
enum Jdk {
  /** The one that runs the tests. */
  CURRENT,
  /** Java 25: the current one, that of {@code BLOCKAWAY_JDK25}, or one beside the current one. */
  JAVA_25;

  /** The home directory; aborts the test if there is none. */
  Path home() {
    Path current = Path.of(System.getProperty("java.home"));
    if (this == CURRENT || Runtime.version().feature() == 25) {
      return current;
    }
    Optional<Path> found =
        Optional.ofNullable(System.getenv("BLOCKAWAY_JDK25"))
            .map(Path::of)
            .or(() -> beside(current));
    assumeThat(found).as("no JDK 25: set BLOCKAWAY_JDK25 to its directory").isPresent();
    return found.orElseThrow();
  }

  private static Optional<Path> beside(Path current) {
    try (DirectoryStream<Path> homes =
        Files.newDirectoryStream(current.toAbsolutePath().getParent(), "*25*")) {
      for (Path home : homes) {
        if (Files.isExecutable(home.resolve("bin/java"))) {
          return Optional.of(home);
        }
      }
    } catch (IOException e) {
      return Optional.empty();
    }
    return Optional.empty();
  }
}
