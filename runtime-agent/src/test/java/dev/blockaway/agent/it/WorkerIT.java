package dev.blockaway.agent.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The class loaders of a test worker of Gradle's, without Gradle. */
final class WorkerIT {
  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource(Jdk.class)
  void flagsTestInWorkerThatIsNotOnTheClassPath(Jdk jdk) throws Exception {
    ProcessRun run =
        new AgentJvm(directory, jdk).run("scenario.worker.WorkerMain", "scenario.worker.Sleepy");

    assertThat(run.output())
        .contains("isClean() SUCCESSFUL")
        .contains(
            "swallows() FAILED dev.blockaway.agent.BlockingCallError",
            "TimeUnit.sleep blocks (sleep); ");
    assertThat(run.exitCode()).as("a test has answered for it").isZero();
  }
}
