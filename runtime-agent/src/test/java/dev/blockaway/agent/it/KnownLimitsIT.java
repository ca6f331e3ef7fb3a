package dev.blockaway.agent.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the agent does not see, as docs/agent.md says: when one of these fails, the docs change. */
final class KnownLimitsIT {

  @TempDir Path directory;

  @Test
  void ignoresBriefWaitForAMonitor() throws Exception {
    assertUnseen("briefSynchronizedContended");
  }

  @Test
  void ignoresBriefComputation() throws Exception {
    assertUnseen("computation");
  }

  @Test
  void ignoresBriefReflectiveSleepWhereSleepIsNative() throws Exception {
    assumeThat(Runtime.version().feature()).isLessThan(19);
    assertUnseen("briefReflectiveSleep");
  }

  private void assertUnseen(String operation) throws Exception {
    AgentJvm jvm = new AgentJvm(directory, Jdk.CURRENT);

    ProcessRun run = jvm.run("scenario.OnLoop", "reactor", operation);

    assertThat(run.output()).contains("all done");
    assertThat(jvm.reportedMessages()).isEmpty();
  }
}
