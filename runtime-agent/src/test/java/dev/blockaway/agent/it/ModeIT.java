package dev.blockaway.agent.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each mode does to a program without tests. */
final class ModeIT {
  @TempDir Path directory;

  @Test
  void collectLetsTheCallGoOnAndFailsTheRun() throws Exception {
    ProcessRun run = run("mode=collect", "threadSleep");

    assertThat(run.exitCode()).isEqualTo(99);
    assertThat(run.output())
        .contains("all done")
        .contains("BlockAway: 1 blocking call(s) outside of any one test, see target/blockaway")
        .doesNotContain("threw");
  }

  @Test
  void logPrintsAndFailsNothing() throws Exception {
    ProcessRun run = run("mode=log", "threadSleep");

    assertThat(run.exitCode()).isZero();
    assertThat(run.output()).contains("all done", "BlockAway: Thread.sleep blocks (sleep);");
  }

  @Test
  void throwEndsSleep() throws Exception {
    ProcessRun run = run("mode=throw", "threadSleep");

    assertThat(run.exitCode()).isEqualTo(99);
    assertThat(run.output())
        .contains("threadSleep threw dev.blockaway.agent.BlockingCallError: Thread.sleep blocks");
  }

  @Test
  void throwLeavesLocksAndWaitsAlone() throws Exception {
    ProcessRun run = run("mode=throw", "reentrantLockContended", "blockingQueueTake");

    assertThat(run.exitCode()).isEqualTo(99);
    assertThat(run.output()).contains("all done").doesNotContain("threw");
  }

  @ParameterizedTest
  @ValueSource(strings = {"halt", "interrupted", "loop", "kill"})
  void reportsWhatItSawEvenIfTheJvmEndsWithoutFarewell(String how) throws Exception {
    AgentJvm jvm = new AgentJvm(directory, Jdk.CURRENT);

    ProcessRun run = jvm.run("scenario.Killed", how);

    assertThat(run.exitCode()).isEqualTo(137);
    assertThat(jvm.reportedMessages())
        .singleElement()
        .asString()
        .startsWith("Thread.sleep blocks (sleep);");
    assertThat(directory.resolve("target/blockaway").toFile().list())
        .as("nothing half-written")
        .hasSize(2);
  }

  private ProcessRun run(String agentArguments, String... operations) throws Exception {
    String[] arguments = new String[operations.length + 1];
    arguments[0] = "reactor";
    System.arraycopy(operations, 0, arguments, 1, operations.length);
    return new AgentJvm(directory, Jdk.CURRENT)
        .agentArguments(agentArguments)
        .run("scenario.OnLoop", arguments);
  }
}
