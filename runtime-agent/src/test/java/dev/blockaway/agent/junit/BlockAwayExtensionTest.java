package dev.blockaway.agent.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.blockaway.agent.Agent;
import dev.blockaway.agent.BlockingCallError;
import dev.blockaway.agent.observation.Observation;
import dev.blockaway.agent.observation.ObservationLog;
import dev.blockaway.agent.observation.Scopes;
import dev.blockaway.agent.option.AgentOptions;
import dev.blockaway.api.AllowBlocking;
import dev.blockaway.catalog.Kind;
import dev.blockaway.findings.Check;
import dev.blockaway.findings.Finding;
import dev.blockaway.findings.Location;
import dev.blockaway.findings.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Which tests fail for what was seen while they ran. */
final class BlockAwayExtensionTest {
  private static final StackTraceElement ON_THE_LOOP =
      new StackTraceElement("shop.Clock", "slowly", "Clock.java", 9);

  /** Of the JVM in which the tests below believe to run. */
  private static @Nullable Agent agent;

  /** Which of the tests below meant to block while they ran. */
  private static final List<Set<String>> ALLOWED = new ArrayList<>();

  @Test
  void failsTestDuringWhichALoopBlockedWithTheStackOfTheLoop() {
    Map<String, TestExecutionResult> results = run(agent("mode=collect"), Blocks.class);

    assertThat(failure(results, "isClean()")).isNull();
    assertThat(failure(results, "blocksTwice()"))
        .isInstanceOf(BlockingCallError.class)
        .hasMessageStartingWith("Thread.sleep blocks")
        .satisfies(error -> assertThat(error.getStackTrace()).containsExactly(ON_THE_LOOP))
        .satisfies(error -> assertThat(error.getSuppressed()).hasSize(1));
  }

  @Test
  void failsClassForWhatCameAfterItsTests() {
    Map<String, TestExecutionResult> results = run(agent("mode=collect"), BlocksLate.class);

    assertThat(failure(results, "isClean()")).isNull();
    assertThat(failure(results, "BlocksLate")).isInstanceOf(BlockingCallError.class);
  }

  @Test
  void waitsForTheWatchdogBeforeItJudgesATest() {
    ObservationLog log = new ObservationLog();
    Scopes scopes = new Scopes();
    List<Set<String>> settled = new ArrayList<>();
    Agent settling =
        new Agent(AgentOptions.parse(null), log, scopes, () -> settled.add(scopes.current()));

    run(settling, IsClean.class);

    // after the test, while its class is still there, and after the class
    assertThat(settled).containsExactly(Set.of(IsClean.class.getName()), Set.of());
  }

  @Test
  void failsNothingWhenAllIsOnlyLogged() {
    Map<String, TestExecutionResult> results = run(agent("mode=log"), Blocks.class);

    assertThat(failure(results, "blocksTwice()")).isNull();
  }

  @Test
  void tellsWhichTestsMeanToBlock() {
    ALLOWED.clear();
    run(agent("mode=collect"), MeansTo.class);

    assertThat(ALLOWED)
        .containsExactlyInAnyOrder(Set.of(MeansTo.class.getName() + "#isAllowed"), Set.of());
  }

  @Test
  void ignoresEverythingWithoutAnAgent() {
    Map<String, TestExecutionResult> results = run(null, IsClean.class);

    assertThat(failure(results, "isClean()")).isNull();
    assertThat(results).containsKey("isClean()");
  }

  private static Agent agent(String arguments) {
    return new Agent(AgentOptions.parse(arguments), new ObservationLog(), new Scopes(), () -> {});
  }

  private static Map<String, TestExecutionResult> run(@Nullable Agent running, Class<?> tests) {
    agent = running;
    Map<String, TestExecutionResult> results = new HashMap<>();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request().selectors(selectClass(tests)).build(),
            new TestExecutionListener() {
              @Override
              public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                String name = test.getDisplayName();
                results.put(name.substring(name.lastIndexOf('$') + 1), result);
              }
            });
    return results;
  }

  private static @Nullable Throwable failure(
      Map<String, TestExecutionResult> results, String name) {
    return Objects.requireNonNull(results.get(name), name).getThrowable().orElse(null);
  }

  /** A loop sleeps now. */
  private static void see(int line) {
    Agent watching = agent;
    if (watching == null) {
      throw new IllegalStateException("nobody watches");
    }
    Location location = new Location("Clock.java", line, 0);
    Finding finding =
        new Finding(
            Check.BLOCKING_CALL_ON_EVENT_LOOP,
            Kind.SLEEP,
            "Thread.sleep",
            "Clock.slowly",
            "thread loop-1",
            List.of(new Step("Thread.sleep", location)),
            "a timer",
            location);
    watching
        .log()
        .add(
            new Observation(
                finding,
                "loop-1",
                List.of(ON_THE_LOOP),
                watching.scopes().current(),
                true,
                List.of()),
            "test");
  }

  static class WithExtension {
    @RegisterExtension
    static final BlockAwayExtension EXTENSION = new BlockAwayExtension(() -> agent);
  }

  static final class IsClean extends WithExtension {
    @Test
    void isClean() {}
  }

  static final class Blocks extends WithExtension {
    @Test
    void isClean() {}

    @Test
    void blocksTwice() {
      see(9);
      see(10);
    }
  }

  static final class BlocksLate extends WithExtension {
    @Test
    void isClean() {}

    @AfterAll
    static void block() {
      see(9);
    }
  }

  static final class MeansTo extends WithExtension {
    @Test
    @AllowBlocking(reason = "measures what blocking costs")
    void isAllowed() {
      note();
    }

    @Test
    void isNot() {
      note();
    }

    private static void note() {
      Agent watching = agent;
      if (watching != null) {
        ALLOWED.add(watching.scopes().allowed(watching.scopes().current()));
      }
    }
  }
}
