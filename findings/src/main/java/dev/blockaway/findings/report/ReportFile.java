package dev.blockaway.findings.report;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file whole or not at all, so that a killed run leaves no half report. */
public final class ReportFile {
  private ReportFile() {}

  /**
   * Replaces the file and creates its directories.
   *
   * @throws IOException if that fails; the old file is then still there
   */
  public static void write(Path file, String content) throws IOException {
    Path directory = file.toAbsolutePath().getParent();
    if (directory == null) {
      throw new NoSuchFileException(file.toString(), null, "a root is no file");
    }
    Files.createDirectories(directory);
    Path whole = directory.resolve(file.getFileName() + "." + System.nanoTime());
    try {
      Files.writeString(whole, content);
      move(whole, file);
    } finally {
      Files.deleteIfExists(whole);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
