package dev.blockaway.findings.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportFileTest {
  @TempDir Path directory;

  @Test
  void reportsIntoNewDirectory() throws IOException {
    Path file = directory.resolve("a/b/report.txt");

    ReportFile.write(file, "all");

    assertThat(file).hasContent("all");
  }

  @Test
  void reportsOverOldFileAndLeavesNothingElse() throws IOException {
    Path file = directory.resolve("report.txt");
    Files.writeString(file, "old");

    ReportFile.write(file, "new");

    assertThat(file).hasContent("new");
    assertThat(directory).isDirectoryContaining(file::equals);
    try (var files = Files.list(directory)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void rejectsTargetThatIsADirectoryAndLeavesNoPart() throws IOException {
    Path file = directory.resolve("report");
    Files.createDirectories(file.resolve("full"));

    assertThatIOException().isThrownBy(() -> ReportFile.write(file, "new"));

    try (var files = Files.list(directory)) {
      assertThat(files).hasSize(1);
    }
  }
}
