package dev.blockaway.agent.report;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Removes the report files of earlier builds, which nobody overwrites: each JVM has its own. */
final class StaleReports {
  private StaleReports() {}

  /** Removes what is older than the build that started this JVM; nothing if no build did. */
  static void delete(Path directory) {
    if (!Files.isDirectory(directory)) {
      return;
    }
    try {
      Optional<Instant> start = buildStart();
      if (start.isPresent()) {
        delete(directory, start.get());
      }
    } catch (IOException | RuntimeException e) {
      System.err.println("BlockAway: old reports stay in " + directory + ": " + e);
    }
  }

  static void delete(Path directory, Instant before) throws IOException {
    if (!Files.isDirectory(directory)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "agent-*.{sarif,txt}")) {
      for (Path file : files) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  /** The start of the nearest JVM among the ancestors; a shell may stand between. */
  private static Optional<Instant> buildStart() {
    Optional<ProcessHandle> each = ProcessHandle.current().parent();
    while (each.isPresent()) {
      ProcessHandle.Info info = each.get().info();
      if (isJava(info.command().orElse(""))) {
        return info.startInstant();
      }
      each = each.get().parent();
    }
    return Optional.empty();
  }

  private static boolean isJava(String command) {
    return command.endsWith(File.separator + "java") || command.endsWith("\\java.exe");
  }
}
