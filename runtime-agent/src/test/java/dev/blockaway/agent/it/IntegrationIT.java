package dev.blockaway.agent.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A user's own BlockHound integration, which the agent honours with BlockHound and without. */
final class IntegrationIT {
  private static final String SERVICE =
      "META-INF/services/reactor.blockhound.integration.BlockHoundIntegration";

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({
    "CURRENT, -Dignored, off",
    "CURRENT, -XX:+AllowRedefinitionToAddDeleteMethods, on",
    "JAVA_25, -Dignored, off",
  })
  void flagsWhatTheIntegrationForbidsAndNothingElse(Jdk jdk, String option, String state)
      throws Exception {
    AgentJvm jvm =
        jvm(jdk, "scenario.LedgerIntegration").option(option).option("-Xlog:redefine+class+load");

    ProcessRun run = jvm.run("scenario.Ledger");

    assertThat(run.output())
        .contains("all done", "BlockHound " + state + " (")
        .as("the method in which it blocks often and may is marked")
        .contains("redefined name=scenario.Ledger,");
    assertThat(jvm.reportedMessages())
        .as(run.output())
        .satisfiesExactlyInAnyOrder(
            message -> assertThat(message).contains("Ledger.post blocks (wait)"),
            message -> assertThat(message).contains("Thread.sleep", "-> Ledger.forbidden ("),
            message -> assertThat(message).contains("Thread.sleep", "-> Ledger.sleepWhileOpen ("));
  }

  @Test
  void leavesOutAnIntegrationThatDoesNotLoadAndSaysSo() throws Exception {
    AgentJvm jvm = jvm(Jdk.CURRENT, "scenario.Absent");

    ProcessRun run = jvm.run("scenario.OnLoop", "reactor", "threadSleep");

    assertThat(run.output())
        .contains("BlockAway: a BlockHound integration is left out: ", "scenario.Absent")
        .contains("all done");
    assertThat(jvm.reportedMessages()).hasSize(1);
  }

  private AgentJvm jvm(Jdk jdk, String integration) throws IOException {
    Path file = directory.resolve("services").resolve(SERVICE);
    Files.createDirectories(file.getParent());
    Files.writeString(file, integration);
    return new AgentJvm(directory, jdk).classes(directory.resolve("services"));
  }
}
