package dev.blockaway.checker.install;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The JDKs that a user's build is run with. */
public final class Jdk {
  private static final Path INSTALLED = Path.of("/usr/lib/jvm");

  private Jdk() {}

  /** The one that runs this test. */
  public static Path ours() {
    return Path.of(System.getProperty("java.home"));
  }

  /** JDK 25: what {@code BLOCKAWAY_JDK25} names, or one installed where Linux keeps them. */
  public static Optional<Path> jdk25() throws IOException {
    String named = System.getenv("BLOCKAWAY_JDK25");
    if (named != null) {
      return Optional.of(Path.of(named));
    }
    if (!Files.isDirectory(INSTALLED)) {
      return Optional.empty();
    }
    try (DirectoryStream<Path> homes = Files.newDirectoryStream(INSTALLED, "*25*")) {
      for (Path home : homes) {
        if (Files.isExecutable(home.resolve("bin/javac"))) {
          return Optional.of(home);
        }
      }
    }
    return Optional.empty();
  }
}
