package dev.blockaway.agent.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the agent says and does at start. */
final class StartIT {
  private static final String FLAG = "-XX:+AllowRedefinitionToAddDeleteMethods";

  @TempDir Path directory;

  /** After a typing error nothing would be watched, silently. */
  @Test
  void reportsArgumentsThatWereForNothing() throws Exception {
    ProcessRun run =
        new AgentJvm(directory, Jdk.CURRENT)
            .agentArguments("loops=parallel-*;my-lop-*,app=scenario;com.acme")
            .run("scenario.OnLoop", "reactor", "threadSleep");

    assertThat(run.output())
        .contains("BlockAway: no thread in this JVM is an event loop by loops=my-lop-*")
        .contains("BlockAway: no class in this JVM belongs to app=com.acme")
        .doesNotContain("loops=parallel-*")
        .doesNotContain("app=scenario");
  }

  @ParameterizedTest
  @EnumSource(Jdk.class)
  void reportsWhatIsActiveInOneLine(Jdk jdk) throws Exception {
    ProcessRun run = new AgentJvm(directory, jdk).run("scenario.OnLoop", "ordinary", "submit");

    assertThat(run.exitCode()).as(run.output()).isZero();
    assertThat(run.output().lines())
        .hasSize(2)
        .first()
        .asString()
        .startsWith("BlockAway ")
        .contains("watches event loops, mode=collect: instrumentation on (")
        .contains("BlockHound off (needs " + FLAG + ")")
        .endsWith("self-test saw sleep, park, wait, file, socket");
  }

  @Test
  void ignoresRxJavaWhereTheProgramDoes() throws Exception {
    ProcessRun run =
        new AgentJvm(directory, Jdk.CURRENT)
            .option("-Xlog:class+load")
            .run("scenario.OnLoop", "ordinary", "submit");

    assertThat(run.output()).contains(" scenario.OnLoop source: ").doesNotContain(" io.reactivex.");
  }

  @ParameterizedTest
  @EnumSource(Jdk.class)
  void reportsBlockHoundWhereTheFlagIsPresent(Jdk jdk) throws Exception {
    AgentJvm jvm = new AgentJvm(directory, jdk).option(FLAG);

    ProcessRun run = jvm.run("scenario.OnLoop", "reactor", "threadSleep", "filesReadString");

    assertThat(run.output()).contains("instrumentation on (", "BlockHound on (");
    assertThat(jvm.reportedMessages())
        .as("one report per call, whichever detector saw it")
        .hasSize(2);
  }

  @Test
  void rejectsUnknownArgument() throws Exception {
    ProcessRun run =
        new AgentJvm(directory, Jdk.CURRENT)
            .agentArguments("mod=log")
            .run("scenario.OnLoop", "ordinary", "threadSleep");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.output())
        .isEqualTo(
            "BlockAway: unknown argument 'mod=log'; expected mode=collect|log|throw,"
                + " report=<directory>, loops=<name pattern>|class:<name>|annotation:<name>;..., app=<package prefix>;...,"
                + " allow=<file>;..., stall-report=<ms>|never,"
                + " stall-fail=<ms>|never, separated by commas\n");
  }
}
