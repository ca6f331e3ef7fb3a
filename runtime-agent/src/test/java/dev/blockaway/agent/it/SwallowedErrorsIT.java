package dev.blockaway.agent.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real build of a project to which nothing but the agent was added. */
@ResourceLock(SurefireProject.REPOSITORY)
final class SwallowedErrorsIT {
  private static ProcessRun run = new ProcessRun(-1, "");
  private static Map<String, String> results = Map.of();

  @BeforeAll
  static void build(@TempDir Path directory) throws Exception {
    SurefireProject project = new SurefireProject("swallowed", directory);
    run = project.test(Jdk.CURRENT);
    results = project.results();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "onErrorResume",
        "catchThrowable",
        "retryAndReturn",
        "fireAndForget",
        "nettyTask",
        "exceptionally",
        "direct"
      })
  void flagsTestThatSwallows(String test) {
    assertThat(results.get(test))
        .as(run.output())
        .startsWith("dev.blockaway.agent.BlockingCallError: ")
        .contains(
            "\nThread.sleep blocks (sleep); ",
            " runs on the event loop (thread ",
            "  -> Thread.sleep (Clock.java:9)",
            "  instead: ")
        .contains("\tat shop.Clock.slowly(Clock.java:9)")
        .doesNotContain("at dev.blockaway.", "BlockAwayHook");
  }

  @Test
  void ignoresCleanTest() {
    assertThat(results).containsEntry("clean", "").hasSize(8);
  }

  @Test
  void reportsFailingTestsByName() {
    assertThat(run.exitCode()).isNotZero();
    assertThat(run.output()).contains("Tests run: 8, Failures: 7, Errors: 0, Skipped: 0");
  }

  @Test
  void flagsTheSameTestsUnderJunit6OnJava25(@TempDir Path directory) throws Exception {
    SurefireProject project = new SurefireProject("swallowed", directory);

    ProcessRun newer =
        project.test(Jdk.JAVA_25, "-Djunit.version=" + System.getProperty("junit6.version"));

    assertThat(newer.output()).contains("Tests run: 8, Failures: 7, Errors: 0, Skipped: 0");
    assertThat(project.results()).containsEntry("clean", "");
  }

  @Test
  void reportsWhatThePageSays() throws Exception {
    String output = run.output().replaceAll("parallel-\\d+", "parallel-1");

    assertThat(output).contains(AgentPage.snippet("agent-banner"));
    assertThat(output.lines()).containsSequence(AgentPage.snippet("agent-failure"));
  }

  @Test
  void parsesTheJvmArgumentsOfThePage() throws Exception {
    List<String> pom = Files.readAllLines(Path.of("src/it/swallowed/pom.xml"));

    assertThat(pom.stream().map(String::strip))
        .containsSequence(stripped("agent-property"))
        .containsSequence(stripped("agent-surefire"));
  }

  private static List<String> stripped(String snippet) throws IOException {
    return AgentPage.snippet(snippet).stream().map(String::strip).toList();
  }
}
