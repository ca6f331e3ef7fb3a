package dev.blockaway.agent.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Builds that do not run JUnit in Surefire. */
@ResourceLock(SurefireProject.REPOSITORY)
final class RunnerIT {
  @TempDir Path directory;

  @Test
  void flagsRunOfTestNgAndLeavesAReport() throws Exception {
    SurefireProject project = new SurefireProject("testng", directory);

    ProcessRun run = project.test(Jdk.CURRENT);

    assertThat(run.exitCode()).as(run.output()).isNotZero();
    assertThat(run.output()).contains("blocking call(s) outside of any one test");
    assertThat(report()).contains("Thread.sleep blocks (sleep);", "Clock.slowly");
  }

  @Test
  void flagsTestInFailsafe() throws Exception {
    SurefireProject project = new SurefireProject("failsafe", directory);

    ProcessRun run = project.run(Jdk.CURRENT, "verify");

    assertThat(run.exitCode()).as(run.output()).isNotZero();
    assertThat(project.results("failsafe-reports"))
        .containsEntry("isClean", "")
        .hasEntrySatisfying(
            "swallows", text -> assertThat(text).contains("\tat shop.Clock.slowly(Clock.java:9)"));
  }

  private String report() throws Exception {
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(directory.resolve("target/blockaway"), "*.txt")) {
      return Files.readString(files.iterator().next());
    }
  }
}
