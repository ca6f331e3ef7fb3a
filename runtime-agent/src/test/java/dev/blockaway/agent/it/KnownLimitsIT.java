package dev.blockaway.agent.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the agent does not see, as docs/agent.md says: when one of these fails, the docs change. */
final class KnownLimitsIT {
  /** How the operation makes sure that another thread holds the monitor. */
  private static final String PREPARATION = "CountDownLatch.await blocks (wait); ";

  @TempDir Path directory;

  @Test
  void ignoresContendedSynchronized() throws Exception {
    assertUnseen("synchronizedContended");
  }

  @Test
  void ignoresLongComputation() throws Exception {
    assertUnseen("computation");
  }

  @Test
  void ignoresReflectiveSleepWhereSleepIsNative() throws Exception {
    assumeThat(Runtime.version().feature()).isLessThan(19);
    assertUnseen("reflectiveSleep");
  }

  private void assertUnseen(String operation) throws Exception {
    AgentJvm jvm = new AgentJvm(directory, Jdk.CURRENT);

    ProcessRun run = jvm.run("scenario.OnLoop", "reactor", operation);

    assertThat(run.output()).contains("all done");
    assertThat(jvm.reportedMessages())
        .filteredOn(message -> !message.startsWith(PREPARATION))
        .isEmpty();
  }
}
