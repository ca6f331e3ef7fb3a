package dev.blockaway.agent.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On which threads a blocking call is reported. */
final class EventLoopIT {
  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({
    "reactor, 'thread parallel-1, a non-blocking thread of Reactor'",
    "netty, ', an event loop of Netty'",
    "vertx, 'thread vert.x-eventloop-thread-0, an event loop of Vert.x'",
    "rxjava2, 'thread RxComputationThreadPool-1, a computation thread of RxJava 2'",
    "xnio, 'thread XNIO-1 I/O-1, an I/O thread of Undertow'",
    "pekko, 'a thread of Pekko''s default dispatcher'",
    "kafka, 'the network thread of a Kafka admin client'",
    "timeouts, 'the thread of the JDK''s timeouts'",
    "rxjava, 'thread RxComputationThreadPool-1, a computation thread of RxJava 3'",
  })
  void flagsSleepOnEventLoop(String loop, String why) throws Exception {
    AgentJvm jvm = jvm(Jdk.CURRENT);

    ProcessRun run = jvm.run("scenario.OnLoop", loop, "threadSleep");

    assertThat(run.exitCode()).as(run.output()).isEqualTo(99);
    assertThat(jvm.reportedMessages())
        .singleElement()
        .asString()
        .startsWith("Thread.sleep blocks (sleep); lambda in ")
        .contains(why)
        .contains("-> Operations.threadSleep (OnLoop.java:")
        .contains("-> Thread.sleep (Operations.java:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"elastic", "offload", "vertx-worker", "ordinary"})
  void ignoresSleepOnThreadThatMayBlock(String thread) throws Exception {
    AgentJvm jvm = jvm(Jdk.CURRENT);

    ProcessRun run = jvm.run("scenario.OnLoop", thread, "threadSleep");

    assertThat(run.exitCode()).as(run.output()).isZero();
    assertThat(run.output()).contains("all done");
    assertThat(jvm.reportedMessages()).isEmpty();
  }

  @Test
  void ignoresSleepOnVirtualThread() throws Exception {
    AgentJvm jvm = jvm(Jdk.JAVA_25);

    ProcessRun run = jvm.run("scenario.OnLoop", "virtual", "threadSleep", "completableFutureJoin");

    assertThat(run.exitCode()).as(run.output()).isZero();
    assertThat(jvm.reportedMessages()).isEmpty();
  }

  @Test
  void flagsSleepOnLoopNamedByUser() throws Exception {
    AgentJvm jvm = jvm(Jdk.CURRENT).agentArguments("loops=my-loop-*");

    jvm.run("scenario.OnLoop", "own", "threadSleep");

    assertThat(jvm.reportedMessages())
        .singleElement()
        .asString()
        .contains("thread my-loop-1, an event loop by the agent's argument");
  }

  @ParameterizedTest
  @CsvSource({
    "'', annotated, an event loop by its annotation",
    "'', marked, the dispatcher of a game",
    "loops=class:scenario.OwnLoops$Plain, plain, an event loop by the agent's argument",
    "loops=annotation:dev.blockaway.api.EventLoop, annotated, an event loop by the agent's argument",
  })
  void flagsSleepOnLoopThatItsOwnerNames(String arguments, String kind, String why)
      throws Exception {
    AgentJvm jvm = jvm(Jdk.CURRENT);
    if (!arguments.isEmpty()) {
      jvm.agentArguments(arguments);
    }

    ProcessRun run = jvm.run("scenario.OwnLoops", kind);

    assertThat(run.output()).contains("watched: true");
    assertThat(jvm.reportedMessages()).singleElement().asString().contains(why);
  }

  @ParameterizedTest
  @ValueSource(strings = {"thread", "lambda", "pool"})
  void ignoresSelectorThatAHandWrittenLoopWaitsFor(String start) throws Exception {
    AgentJvm jvm = jvm(Jdk.CURRENT).agentArguments("loops=my-loop-*");

    ProcessRun run = jvm.run("scenario.SelectorLoop", start, "nothing");

    assertThat(run.exitCode()).as(run.output()).isZero();
    assertThat(run.output()).contains("all done");
    assertThat(jvm.reportedMessages()).isEmpty();
  }

  @Test
  void flagsSelectorThatATaskOfAHandWrittenLoopWaitsFor() throws Exception {
    AgentJvm jvm = jvm(Jdk.CURRENT).agentArguments("loops=my-loop-*");

    jvm.run("scenario.SelectorLoop", "thread", "select");

    assertThat(jvm.reportedMessages())
        .singleElement()
        .asString()
        .startsWith("Selector.select blocks (")
        .contains("-> SelectorLoop.task (");
  }

  @ParameterizedTest
  @EnumSource(Jdk.class)
  void ignoresWhatTheJdksClientDoesOnItsOwnThread(Jdk jdk) throws Exception {
    AgentJvm jvm = jvm(jdk);

    ProcessRun run = jvm.run("scenario.JdkClient");

    assertThat(run.exitCode()).as(run.output()).isZero();
    assertThat(run.output()).contains("all done");
    assertThat(jvm.reportedMessages()).isEmpty();
  }

  @Test
  void flagsWhatTheJdksClientIsMadeToRunOnItsOwnThread() throws Exception {
    AgentJvm jvm = jvm(Jdk.CURRENT);

    jvm.run("scenario.JdkClient", "sleep");

    assertThat(jvm.reportedMessages())
        .singleElement()
        .asString()
        .startsWith("Thread.sleep blocks (sleep); ")
        .contains("the selector thread of the JDK's HttpClient");
  }

  /** What the compiler assumes after blocking where it may must not hide the call after that. */
  @ParameterizedTest
  @EnumSource(Jdk.class)
  void flagsCallThatTheJvmHasCompiledWhereItMayBlock(Jdk jdk) throws Exception {
    AgentJvm jvm = jvm(jdk).optimising().agentArguments("stall-report=never");

    ProcessRun run = jvm.run("scenario.Hot", "netty");

    assertThat(run.output())
        .contains("all done")
        .as("compiled on the fourth level, the optimising compiler's")
        .containsPattern(" 4 +scenario\\.Hot::block ");
    assertThat(jvm.reportedMessages())
        .satisfiesExactlyInAnyOrder(
            message -> assertThat(message).startsWith("Thread.sleep blocks (sleep); "),
            message -> assertThat(message).startsWith("LockSupport.park blocks (wait); "),
            message -> assertThat(message).startsWith("FileInputStream.read blocks (file); "))
        .allMatch(message -> message.contains("-> Hot.block (Hot.java:"));
  }

  private AgentJvm jvm(Jdk jdk) {
    return new AgentJvm(directory, jdk);
  }
}
