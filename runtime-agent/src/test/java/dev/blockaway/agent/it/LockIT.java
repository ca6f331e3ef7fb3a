package dev.blockaway.agent.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No lock or queue is left broken, whichever detector saw the event loop wait for it. An error
 * thrown from inside of park, which is what BlockHound does by itself, would do that.
 */
final class LockIT {
  private static final String FLAG = "-XX:+AllowRedefinitionToAddDeleteMethods";
  @TempDir Path directory;

  static Stream<Arguments> programs() {
    return Arrays.stream(Jdk.values())
        .flatMap(jdk -> Stream.of("fair", "unfair", "queue").map(each -> Arguments.of(jdk, each)));
  }

  @ParameterizedTest
  @MethodSource("programs")
  void reportsWaitAndLeavesTheLockToOthers(Jdk jdk, String program) throws Exception {
    AgentJvm jvm = new AgentJvm(directory, jdk).option(FLAG).agentArguments("mode=throw");

    ProcessRun run = jvm.run("scenario.Innocent", program);

    assertThat(run.output()).contains("BlockHound on", "the innocent got it");
    assertThat(run.exitCode()).isEqualTo(99);
    assertThat(jvm.reportedMessages())
        .singleElement()
        .asString()
        .contains(program.equals("queue") ? "BlockingQueue.take blocks" : "Lock.lock blocks");
  }
}
