package dev.blockaway.agent.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blockaway.agent.Agent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** When reports are written. */
final class ReportWriterTest {
  @TempDir Path directory;

  /** It would look by itself after an hour. */
  @Test
  @Timeout(30)
  void reportsNewFindingWithoutWaitingForTheNextLook() throws Exception {
    Agent agent = Agents.reportingTo(directory, () -> {});
    new ReportWriter(agent, TimeUnit.HOURS.toNanos(1)).start();

    agent.log().add(Agents.observation(), "p");

    while (!Files.exists(report())) {
      TimeUnit.MILLISECONDS.sleep(1);
    }
  }

  @Test
  void reportsBeforeInterruptedThreadHalts() {
    Agent agent = Agents.reportingTo(directory, () -> {});
    agent.log().add(Agents.observation(), "p");

    Thread.currentThread().interrupt();
    new ReportWriter(agent).writeBeforeHalt();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(report()).content().contains("Thread.sleep blocks");
  }

  @Test
  void reportsBeforeHaltWhatWasSeenThoughTheRestCannotBeSettled() {
    Agent agent = Agents.reportingTo(directory, Agents.CANNOT_SETTLE);
    agent.log().add(Agents.observation(), "p");

    new ReportWriter(agent).writeBeforeHalt();

    assertThat(report()).content().contains("Thread.sleep blocks");
  }

  private Path report() {
    return directory.resolve("agent-" + ProcessHandle.current().pid() + ".txt");
  }
}
