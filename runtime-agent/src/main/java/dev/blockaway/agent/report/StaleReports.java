package dev.blockaway.agent.report;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Removes the report files of earlier builds, which nobody overwrites: each JVM has its own. */
final class StaleReports {
  private StaleReports() {}

  /** Removes what is older than the build that started this JVM; nothing if no build did. */
  static void delete(Path directory) {
    buildStart().ifPresent(start -> delete(directory, start));
  }

  static void delete(Path directory, Instant before) {
    if (!Files.isDirectory(directory)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "agent-*.{sarif,txt}")) {
      for (Path file : files) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      System.err.println("BlockAway: old reports stay in " + directory + ": " + e);
    }
  }

  /** The start of the nearest JVM among the ancestors; a shell may stand between. */
  private static Optional<Instant> buildStart() {
    return Stream.iterate(
            ProcessHandle.current().parent(), Optional::isPresent, each -> each.get().parent())
        .map(Optional::get)
        .map(ProcessHandle::info)
        .filter(info -> info.command().filter(StaleReports::isJava).isPresent())
        .findFirst()
        .flatMap(ProcessHandle.Info::startInstant);
  }

  private static boolean isJava(String command) {
    String name = Path.of(command).getFileName().toString();
    return name.equals("java") || name.equals("java.exe");
  }
}
