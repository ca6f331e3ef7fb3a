package dev.blockaway.agent.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where users say that blocking is meant. */
final class AllowIT {
  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({
    "package scenario.place, method",
    "class scenario.place.Places, method",
    "method scenario.place.Places#method, method",
    "method scenario.place.Places#lambda, lambda",
    "lambda scenario.place.Places#lambda, lambda",
    "constructor scenario.place.Places, constructor",
    "annotation scenario.place.Marked, marked",
  })
  void ignoresPlaceOfTheUsersRule(String rule, String place) throws Exception {
    AgentJvm jvm = jvm(rule + " until 2999-12-31 = a test");

    ProcessRun run = jvm.run("scenario.AtPlaces", place);

    assertThat(run.exitCode()).as(run.output()).isZero();
    assertThat(run.output()).contains("all done").doesNotContain("allow rule");
    assertThat(jvm.reportedMessages()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "method scenario.place.Places#method, constructor",
    "lambda scenario.place.Places#lambda, method",
    "constructor scenario.place.Places, method",
    "annotation scenario.place.Marked, allowed-not",
  })
  void flagsOtherPlacesAndReportsTheUnusedRule(String rule, String place) throws Exception {
    ProcessRun run =
        jvm(rule + " = a test")
            .run("scenario.AtPlaces", place.equals("allowed-not") ? "method" : place);

    assertThat(run.exitCode()).as(run.output()).isEqualTo(99);
    assertThat(run.output())
        .contains(
            "BlockAway: nothing in this JVM needed the allow rule allow.txt:2 '"
                + rule
                + " = a test'");
  }

  @Test
  void flagsPlaceOfAnExpiredRuleAndSaysSo() throws Exception {
    String rule = "class scenario.place.Places until 2020-01-31 = a test";

    ProcessRun run = jvm(rule).run("scenario.AtPlaces", "method");

    assertThat(run.exitCode()).isEqualTo(99);
    assertThat(run.output())
        .contains("BlockAway: allow.txt:2: '" + rule + "' has expired and is not applied");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "method io.netty.util.concurrent.FastThreadLocalRunnable#run = quiet",
        "class java.lang.Thread = quiet",
        "package reactor.core = quiet",
      })
  void rejectsRuleThatWouldSilenceAWholeLoop(String rule) throws Exception {
    ProcessRun run = jvm(rule).run("scenario.AtPlaces", "method");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.output())
        .startsWith("BlockAway: allow.txt:2: '" + rule + "' would switch the agent off: ")
        .endsWith(
            " is on the stack of everything that an event loop runs; name the place in your code"
                + " that may block\n");
  }

  @Test
  void rejectsMalformedFileWithOneError() throws Exception {
    ProcessRun run = jvm("method scenario.place.Places = a test").run("scenario.AtPlaces", "api");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.output().lines())
        .singleElement()
        .asString()
        .startsWith("BlockAway: allow.txt:2: 'method scenario.place.Places = a test'; expected ");
  }

  @Test
  void rejectsAbsentFile() throws Exception {
    ProcessRun run =
        new AgentJvm(directory, Jdk.CURRENT)
            .agentArguments("allow=none.txt")
            .run("scenario.AtPlaces", "method");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.output())
        .startsWith("BlockAway: allow=none.txt: expected a readable file of UTF-8 text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"allowed", "allowed-lambda", "api"})
  void ignoresPlaceThatTheCodeItselfAllows(String place) throws Exception {
    ProcessRun run = new AgentJvm(directory, Jdk.CURRENT).run("scenario.AtPlaces", place);

    assertThat(run.exitCode()).as(run.output()).isZero();
    assertThat(run.output()).contains("all done");
  }

  @Test
  void flagsPlaceOfAnExpiredAnnotationAndSaysSo() throws Exception {
    ProcessRun run = new AgentJvm(directory, Jdk.CURRENT).run("scenario.AtPlaces", "expired");

    assertThat(run.exitCode()).isEqualTo(99);
    assertThat(run.output())
        .containsOnlyOnce("BlockAway: @AllowBlocking on private static boolean scenario.place.")
        .contains("has expired on 2020-01-31 and is not applied");
  }

  @Test
  @ResourceLock(SurefireProject.REPOSITORY)
  void ignoresTestsThatSayThatTheyBlock() throws Exception {
    SurefireProject project = new SurefireProject("allowed", directory);

    ProcessRun run = project.test(Jdk.CURRENT);

    assertThat(project.results())
        .as(run.output())
        .containsEntry("isAllowed", "")
        .containsEntry("isInAllowedClass", "")
        .hasEntrySatisfying("isNot", text -> assertThat(text).contains("Thread.sleep blocks"));
    assertThat(run.output()).contains("Tests run: 3, Failures: 1, Errors: 0, Skipped: 0");
  }

  private AgentJvm jvm(String rule) throws IOException {
    Files.write(directory.resolve("allow.txt"), List.of("# what may block", rule));
    return new AgentJvm(directory, Jdk.CURRENT).agentArguments("allow=allow.txt");
  }
}
