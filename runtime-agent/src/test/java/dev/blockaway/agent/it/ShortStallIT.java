package dev.blockaway.agent.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tasks that are not much longer than the limit: of them the watchdog needs every look. */
@Isolated("a watchdog that waits for a processor looks less often")
final class ShortStallIT {
  @TempDir Path directory;

  @Test
  void reportsShorterTaskWithoutFailing() throws Exception {
    AgentJvm jvm = new AgentJvm(directory, Jdk.CURRENT);

    ProcessRun run = jvm.run("scenario.Stalls", "reactor", "compute-noticeably");

    assertThat(run.exitCode()).as(run.output()).isZero();
    assertThat(jvm.reportedMessages())
        .singleElement()
        .asString()
        .startsWith("a long computation blocks (cpu);");
  }

  /** The pool's task never ends, but what the loop does from one wait to the next does. */
  @ParameterizedTest
  @CsvSource({"compute-noticeably, 0", "compute, 99"})
  void flagsRoundOfASelectorLoopThatIsOneTaskOfAPool(String what, int exitCode) throws Exception {
    AgentJvm jvm = new AgentJvm(directory, Jdk.CURRENT).agentArguments("loops=my-loop-*");

    ProcessRun run = jvm.run("scenario.Stalls", "selector", what);

    assertThat(run.exitCode()).as(run.output()).isEqualTo(exitCode);
    assertThat(jvm.reportedMessages())
        .singleElement()
        .asString()
        .startsWith("a long computation blocks (cpu);");
  }
}
