package dev.blockaway.agent.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Whom the agent blames when it cannot know. */
@ResourceLock(SurefireProject.REPOSITORY)
final class AttributionIT {
  @TempDir Path directory;

  @Test
  void flagsClassWhoseTestsRanInParallelAndNamesThem() throws Exception {
    SurefireProject project = new SurefireProject("parallel", directory);

    ProcessRun run = project.test(Jdk.CURRENT);

    assertThat(run.exitCode()).isNotZero();
    assertThat(project.results())
        .containsEntry("blocks", "")
        .containsEntry("isClean", "")
        .anySatisfy(
            (test, failure) ->
                assertThat(failure)
                    .contains("Thread.sleep blocks (sleep);")
                    .contains(
                        "while these ran in parallel, one of which did it:"
                            + " shop.ParallelTest#blocks, shop.ParallelTest#isClean"));
  }

  @Test
  void flagsRunWhenTheUserSwitchedAutomaticDetectionOff() throws Exception {
    SurefireProject project = new SurefireProject("swallowed", directory);

    ProcessRun run =
        project.test(
            Jdk.CURRENT,
            "-DargLine=",
            "-Dtest=SwallowedTest#direct",
            "-Dblockaway.agent="
                + AgentJar.path()
                + " -Djunit.jupiter.extensions.autodetection.enabled=false");

    assertThat(run.exitCode()).as(run.output()).isNotZero();
    assertThat(run.output())
        .contains("Tests run: 1, Failures: 0")
        .contains("blocking call(s) outside of any one test");
  }
}
