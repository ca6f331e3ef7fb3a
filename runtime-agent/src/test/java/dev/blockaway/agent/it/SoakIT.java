package dev.blockaway.agent.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** A short version of the soak; docs/agent-performance.md has the command for the long one. */
@Isolated("its tasks are to be short, and wait for a processor where others compute")
final class SoakIT {
  @TempDir Path directory;

  @Test
  void ignoresEverythingThatAWellBehavedServiceDoes() throws Exception {
    SurefireProject project = new SurefireProject("soak", directory);

    // a JVM that has just started, on a machine with other work, really computes for some 100 ms
    ProcessRun run = project.test(Jdk.CURRENT, "-Dsoak.seconds=15", "-Dstall.report=500");

    assertThat(run.exitCode()).as(run.output()).isZero();
    assertThat(run.output()).contains("watches event loops", "soak: ");
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(directory.resolve("target/blockaway"), "*.txt")) {
      assertThat(Files.readString(files.iterator().next())).contains("no blocking call");
    }
  }
}
