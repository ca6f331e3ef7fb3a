package dev.blockaway.agent.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tasks that hold an event loop although they call nothing that blocks by itself. */
final class StallIT {
  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({
    "CURRENT, reactor, compute, a long computation blocks (cpu);, Spin.work (",
    "JAVA_25, netty, compute, a long computation blocks (cpu);, Spin.work (",
    "CURRENT, vertx, match, Matcher.find blocks (cpu);, Stalls.match (",
  })
  void flagsTaskThatComputes(Jdk jdk, String loop, String what, String headline, String step)
      throws Exception {
    assertFlagged(new AgentJvm(directory, jdk), loop, what, headline, step);
  }

  /** Of a wait, what lies before the first look and after the last one is not seen. */
  @ParameterizedTest
  @CsvSource({
    "CURRENT, rxjava, contend, synchronized (Object) blocks (lock);, Stalls.enter (",
    "JAVA_25, reactor, contend, synchronized (Object) blocks (lock);, Stalls.enter (",
    "CURRENT, netty, contend-map, ConcurrentHashMap.computeIfAbsent blocks (lock);, Stalls.look (",
    "CURRENT, reactor, contend-queue, Lock.lock blocks (lock);, Stalls.offer (",
    "CURRENT, reactor, contend-chain, synchronized (Object) blocks (lock);, Stalls.enter (",
    "CURRENT, netty, native, DB.exec blocks (wait);, Stalls.execute (",
  })
  void flagsTaskThatWaits(Jdk jdk, String loop, String what, String headline, String step)
      throws Exception {
    assertFlagged(
        new AgentJvm(directory, jdk).agentArguments("stall-fail=200"), loop, what, headline, step);
  }

  private static void assertFlagged(
      AgentJvm jvm, String loop, String what, String headline, String step) throws Exception {
    ProcessRun run = jvm.run("scenario.Stalls", loop, what);

    assertThat(run.exitCode()).as(run.output()).isEqualTo(99);
    assertThat(jvm.reportedMessages())
        .singleElement()
        .asString()
        .startsWith(headline)
        .contains(step)
        .containsPattern("\\(thread .*, for \\d{3,4} ms\\)");
  }

  @Test
  void reportsWhoHeldTheLock() throws Exception {
    AgentJvm jvm = new AgentJvm(directory, Jdk.CURRENT);

    ProcessRun run = jvm.run("scenario.Stalls", "reactor", "contend");

    assertThat(run.output())
        .contains("meanwhile thread holder held the lock:")
        .contains("  at scenario.Stalls.load(Stalls.java:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"compute-briefly", "saturate"})
  void ignoresShortRoundsOfASelectorLoopThatIsOneTaskOfAPool(String what) throws Exception {
    assertSilent(
        new AgentJvm(directory, Jdk.CURRENT).option("-Xmx64m").agentArguments("loops=my-loop-*"),
        "selector",
        what);
  }

  @Test
  void flagsSleepByReflectionWhereverItIsNative() throws Exception {
    // of a wait, what lies before the first look and after the last one is not seen
    AgentJvm jvm = new AgentJvm(directory, Jdk.CURRENT).agentArguments("stall-fail=200");

    ProcessRun run = jvm.run("scenario.Stalls", "reactor", "sleep-by-reflection");

    assertThat(run.exitCode()).as(run.output()).isEqualTo(99);
    assertThat(jvm.reportedMessages()).singleElement().asString().contains("Stalls.java:");
  }

  @Test
  void reportsCallOnceThatAnotherDetectorHasSeen() throws Exception {
    AgentJvm jvm = new AgentJvm(directory, Jdk.CURRENT);

    jvm.run("scenario.Stalls", "reactor", "sleep");

    assertThat(jvm.reportedMessages())
        .singleElement()
        .asString()
        .startsWith("Thread.sleep blocks (sleep);")
        .doesNotContain(" ms)");
  }

  @ParameterizedTest
  @CsvSource({
    "reactor, compute-briefly",
    "reactor, contend-queue-briefly",
    "elastic, compute",
    "vertx-worker, contend"
  })
  void ignoresShortTasksAndThreadsThatMayBlock(String thread, String what) throws Exception {
    assertSilent(new AgentJvm(directory, Jdk.CURRENT), thread, what);
  }

  @Test
  void ignoresLockWhoseHolderDoesWhatIsAllowed() throws Exception {
    assertSilent(new AgentJvm(directory, Jdk.CURRENT), "reactor", "contend-initialiser");
  }

  @ParameterizedTest
  @CsvSource({"CURRENT, netty, saturate", "JAVA_25, reactor, saturate-locked"})
  void ignoresShortTasksOnASaturatedMachine(Jdk jdk, String loop, String what) throws Exception {
    assertSilent(new AgentJvm(directory, jdk).option("-Xmx64m"), loop, what);
  }

  @Test
  void ignoresEverythingWhenItIsSwitchedOff() throws Exception {
    assertSilent(
        new AgentJvm(directory, Jdk.CURRENT).agentArguments("stall-report=never"),
        "reactor",
        "compute");
  }

  private static void assertSilent(AgentJvm jvm, String thread, String what) throws Exception {
    ProcessRun run = jvm.run("scenario.Stalls", thread, what);

    assertThat(run.exitCode()).as(run.output()).isZero();
    assertThat(run.output()).contains("all done");
    assertThat(jvm.reportedMessages()).isEmpty();
  }
}
