package dev.blockaway.agent.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The agents of others in the same JVM, before ours and after it. */
final class CoexistenceIT {
  private static final String FLAG = "-XX:+AllowRedefinitionToAddDeleteMethods";
  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({"CURRENT, true", "CURRENT, false", "JAVA_25, true", "JAVA_25, false"})
  void worksBesideJaCoCo(Jdk jdk, boolean isFirst) throws Exception {
    AgentJvm jvm =
        new AgentJvm(directory, jdk)
            .otherAgent(jar("org.jacoco.agent") + "=destfile=jacoco.exec", isFirst);

    assertWatching(jvm, jvm.run("scenario.OnLoop", "reactor", "threadSleep", "jdbcInMemory"));

    assertThat(Files.size(directory.resolve("jacoco.exec"))).isGreaterThan(1_000);
  }

  @ParameterizedTest
  @CsvSource({"CURRENT, true", "JAVA_25, false"})
  void worksBesideMockito(Jdk jdk, boolean isFirst) throws Exception {
    AgentJvm jvm = new AgentJvm(directory, jdk).otherAgent(jar("mockito-core").toString(), isFirst);

    ProcessRun run = jvm.run("scenario.Mocked");

    assertThat(run.output()).contains("the mock says 7").doesNotContain("VerifyError");
    assertThat(jvm.reportedMessages())
        .singleElement()
        .asString()
        .startsWith("Thread.sleep blocks (sleep);");
  }

  @ParameterizedTest
  @CsvSource({"CURRENT, true", "JAVA_25, false"})
  void worksBesideOpenTelemetry(Jdk jdk, boolean isFirst) throws Exception {
    AgentJvm jvm =
        new AgentJvm(directory, jdk)
            .otherAgent(jar("opentelemetry-javaagent").toString(), isFirst)
            .option("-Dotel.traces.exporter=none")
            .option("-Dotel.metrics.exporter=none")
            .option("-Dotel.logs.exporter=none");

    ProcessRun run = jvm.run("scenario.OnLoop", "netty", "threadSleep", "jdbcInMemory");

    assertThat(run.output()).contains("opentelemetry-javaagent - version");
    assertWatching(jvm, run);
  }

  @ParameterizedTest
  @CsvSource({"CURRENT, true", "CURRENT, false", "JAVA_25, true", "JAVA_25, false"})
  void worksBesideAnotherBlockHound(Jdk jdk, boolean isFirst) throws Exception {
    AgentJvm jvm =
        new AgentJvm(directory, jdk).option(FLAG).otherAgent(jar("blockhound").toString(), isFirst);

    assertWatching(jvm, jvm.run("scenario.OnLoop", "vertx", "threadSleep", "jdbcInMemory"));
  }

  @ParameterizedTest
  @CsvSource({"CURRENT, true", "JAVA_25, false"})
  void worksBesideAllOfThem(Jdk jdk, boolean isFirst) throws Exception {
    AgentJvm jvm =
        new AgentJvm(directory, jdk)
            .option(FLAG)
            .otherAgent(jar("org.jacoco.agent") + "=destfile=jacoco.exec", isFirst)
            .otherAgent(jar("mockito-core").toString(), isFirst)
            .otherAgent(jar("opentelemetry-javaagent").toString(), isFirst)
            .otherAgent(jar("blockhound").toString(), isFirst)
            .option("-Dotel.traces.exporter=none")
            .option("-Dotel.metrics.exporter=none")
            .option("-Dotel.logs.exporter=none");

    assertWatching(jvm, jvm.run("scenario.OnLoop", "reactor", "threadSleep", "jdbcInMemory"));
  }

  private static void assertWatching(AgentJvm jvm, ProcessRun run) throws IOException {
    assertThat(run.output()).contains("all done").doesNotContain("VerifyError", "LinkageError");
    assertThat(run.exitCode()).as(run.output()).isEqualTo(99);
    assertThat(jvm.reportedMessages())
        .as(run.output())
        .anyMatch(message -> message.startsWith("Thread.sleep blocks (sleep);"))
        .anyMatch(message -> message.startsWith("Statement.executeQuery blocks (jdbc);"));
  }

  private static Path jar(String name) throws IOException {
    try (DirectoryStream<Path> jars =
        Files.newDirectoryStream(Path.of("target/agents"), name + "*.jar")) {
      return jars.iterator().next().toAbsolutePath();
    }
  }
}
