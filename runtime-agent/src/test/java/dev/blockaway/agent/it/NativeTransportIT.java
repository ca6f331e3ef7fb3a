package dev.blockaway.agent.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Loops of Netty's native transports, with the native code. */
final class NativeTransportIT {
  @TempDir Path directory;

  @BeforeEach
  void needTheSystemThatTheNativeCodeIsFor() {
    assumeThat(System.getProperty("os.name") + " " + System.getProperty("os.arch"))
        .isEqualTo("Linux amd64");
  }

  @ParameterizedTest
  @CsvSource({
    "CURRENT, epoll, sleep, Thread.sleep blocks (sleep);, NativeLoops.block (",
    "JAVA_25, epoll, compute, a long computation blocks (cpu);, Spin.work (",
    "JAVA_25, io_uring, sleep, Thread.sleep blocks (sleep);, NativeLoops.block (",
    "CURRENT, io_uring, compute, a long computation blocks (cpu);, Spin.work (",
  })
  void flagsWhatBlocksInAHandlerAndNoWaitForTheNextRequest(
      Jdk jdk, String transport, String what, String headline, String step) throws Exception {
    AgentJvm jvm =
        new AgentJvm(directory, jdk)
            .classes(Path.of("target/native/*").toAbsolutePath())
            .agentArguments("stall-report=300");

    ProcessRun run = jvm.run("scenario.NativeLoops", transport, what);

    assumeThat(run.output()).doesNotContain("unavailable: ");
    assertThat(run.output()).contains("all done");
    assertThat(jvm.reportedMessages())
        .as(run.output())
        .singleElement()
        .asString()
        .startsWith(headline)
        .contains(step, "an event loop of Netty");
    assertThat(run.exitCode()).isEqualTo(99);
  }
}
