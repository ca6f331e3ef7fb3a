package dev.blockaway.agent.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application that may do nothing, in a Java that still has a security manager. */
final class SecurityManagerIT {
  private static final int WITHOUT_SECURITY_MANAGER = 24;

  @TempDir Path directory;

  @BeforeEach
  void needSecurityManager() {
    assumeThat(Runtime.version().feature()).isLessThan(WITHOUT_SECURITY_MANAGER);
  }

  @Test
  void flagsSleepOfAnApplicationThatHasNoPermission() throws Exception {
    AgentJvm jvm = policy(agentMayDoEverything()).option("-Djava.security.manager");

    ProcessRun run = jvm.run("scenario.Restricted");

    assertThat(run.output()).contains("all done").doesNotContain("AccessControlException");
    assertThat(run.exitCode()).as(run.output()).isEqualTo(99);
    assertThat(jvm.reportedMessages())
        .singleElement()
        .asString()
        .startsWith("Thread.sleep blocks (sleep); Restricted.nap runs on the event loop");
  }

  @Test
  void flagsSleepOfAnApplicationThatRestrictsItself() throws Exception {
    AgentJvm jvm = policy(agentMayDoEverything()).option("-Djava.security.manager=allow");

    ProcessRun run = jvm.run("scenario.Restricted", "itself");

    assertThat(run.output()).contains("all done").doesNotContain("AccessControlException");
    assertThat(jvm.reportedMessages())
        .singleElement()
        .asString()
        .startsWith("Thread.sleep blocks (sleep); Restricted.nap runs on the event loop");
  }

  @Test
  void saysSoWhereAnApplicationTakesThePermissionsOfAllAway() throws Exception {
    AgentJvm jvm = policy("").option("-Djava.security.manager=allow");

    ProcessRun run = jvm.run("scenario.Restricted", "itself");

    assertThat(run.output())
        .contains("all done")
        .contains("BlockAway: no report in target/blockaway: ")
        .contains("BlockAway: calls went unrecorded because of an error of the agent's own");
  }

  @Test
  void stepsAsideWhereItHasNoPermissionItself() throws Exception {
    ProcessRun run = policy("").option("-Djava.security.manager").run("scenario.Restricted");

    assertThat(run.output())
        .contains("BlockAway is NOT watching, it could not start: ")
        .contains("all done");
    assertThat(run.exitCode()).isZero();
  }

  private static String agentMayDoEverything() {
    return "grant codeBase \"%s\" { permission java.security.AllPermission; };"
        .formatted(AgentJar.path().toUri());
  }

  private AgentJvm policy(String grant) throws IOException {
    Files.write(directory.resolve("test.policy"), List.of("grant { };", grant));
    return new AgentJvm(directory, Jdk.CURRENT)
        .option("-Djava.security.policy==test.policy")
        .agentArguments("loops=my-loop-*");
  }
}
