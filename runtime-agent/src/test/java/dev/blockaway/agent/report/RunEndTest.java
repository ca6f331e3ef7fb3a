package dev.blockaway.agent.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blockaway.agent.Agent;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done at the end of a run that fails for nothing. */
final class RunEndTest {
  @TempDir Path directory;

  @Test
  void reportsAndJudgesWhatWasSeenThoughTheRestCannotBeSettled() {
    Agent agent = Agents.reportingTo(directory, Agents.CANNOT_SETTLE);
    agent.log().add(Agents.observation(), "p");

    new RunEnd(agent, new ReportWriter(agent), () -> null, List::of).act();

    assertThat(directory.resolve("agent-" + ProcessHandle.current().pid() + ".txt"))
        .content()
        .contains("Thread.sleep blocks");
    assertThat(agent.log().take(scopes -> true)).as("not judged").isEmpty();
  }
}
