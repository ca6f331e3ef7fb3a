package dev.blockaway.agent.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StaleReportsTest {
  private static final Instant BUILD = Instant.parse("2026-01-02T03:04:05Z");

  @TempDir Path directory;

  @Test
  void fixesDirectoryWithReportsOfEarlierBuilds() throws Exception {
    Path old = written("agent-1.sarif", BUILD.minusSeconds(1));
    Path sameBuild = written("agent-2.sarif", BUILD.plusSeconds(1));
    Path foreign = written("classes.sarif", BUILD.minusSeconds(1));

    StaleReports.delete(directory, BUILD);

    assertThat(old).doesNotExist();
    assertThat(sameBuild).exists();
    assertThat(foreign).exists();
  }

  @Test
  void ignoresMissingDirectory() {
    assertThatCode(() -> StaleReports.delete(directory.resolve("none"), BUILD))
        .doesNotThrowAnyException();
  }

  private Path written(String name, Instant at) throws Exception {
    Path file = Files.createFile(directory.resolve(name));
    Files.setLastModifiedTime(file, FileTime.from(at));
    return file;
  }
}
