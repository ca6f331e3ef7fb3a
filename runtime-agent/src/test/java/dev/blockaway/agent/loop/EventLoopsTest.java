package dev.blockaway.agent.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.util.concurrent.DefaultEventExecutor;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.scheduler.Schedulers;

final class EventLoopsTest {
  private final EventLoops loops = EventLoops.builtInAnd(List.of("own-*"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "own-1",
        "vert.x-eventloop-thread-3",
        "ratpack-compute-1-1",
        "grpc-default-worker-ELG-1-2",
        "aws-java-sdk-NettyEventLoop-0-1",
        "lettuce-epollEventLoop-4-1",
        "redisson-netty-1-3",
        "app-pekko.actor.default-dispatcher-5",
        "application-akka.actor.default-dispatcher-5",
        "HttpClient-1-SelectorManager",
        "kafka-producer-network-thread | producer-1",
        "kafka-admin-client-thread | adminclient-1",
      })
  void flagsThreadByName(String name) throws Exception {
    assertThat(whyOnThread(name)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "main",
        "boundedElastic-1",
        "vert.x-worker-thread-1",
        "vert.x-internal-blocking-1",
        "ratpack-blocking-1-1",
        "armeria-common-blocking-tasks-1-1",
        "app-pekko.actor.default-blocking-io-dispatcher-5",
        "XNIO-1 task-1",
        "HttpClient-1-Worker-0",
        "ForkJoinPool.commonPool-worker-1",
      })
  void ignoresThreadByName(String name) throws Exception {
    assertThat(whyOnThread(name)).isNull();
  }

  @Test
  void reportsOwnLoopsThatNoThreadWas() throws Exception {
    EventLoops several =
        EventLoops.builtInAnd(
            List.of("own-*", "own-1", "onw-*", "class:" + Own.class.getName(), "class:a.B"));

    Own own = new Own(several);
    own.start();
    own.join();
    assertThat(own.why).isNotNull();

    assertThat(several.unmatched()).containsExactly("onw-*", "class:a.B");
  }

  /** As one that neither blocks nor waits. */
  @Test
  void ignoresOwnLoopThatIsAliveAndWasNeverAsked() {
    EventLoops alive = EventLoops.builtInAnd(List.of(Thread.currentThread().getName()));

    assertThat(alive.unmatched()).isEmpty();
  }

  @Test
  void flagsMarkerOfReactor() throws Exception {
    assertThat(whyOn(Schedulers.single()::schedule)).isEqualTo("a non-blocking thread of Reactor");
  }

  @Test
  void ignoresNettyExecutorForHandlersThatBlock() throws Exception {
    DefaultEventExecutor executor = new DefaultEventExecutor();

    assertThat(whyOn(executor)).isNull();

    assertThat(executor.shutdownGracefully()).isNotNull();
  }

  @Test
  void flagsWhatAnIntegrationKnows() throws Exception {
    loops.askIntegrations(thread -> thread.getName().equals("theirs"), thread -> false);

    assertThat(whyOnThread("theirs")).isEqualTo("an event loop by a BlockHound integration");
    assertThat(whyOnThread("other")).isNull();
  }

  @Test
  void ignoresWhatAnIntegrationSaysOfThreadThatTheTableKnows() throws Exception {
    loops.askIntegrations(thread -> true, thread -> false);

    assertThat(whyOnThread("vert.x-worker-thread-1")).isNull();
  }

  @Test
  void flagsThreadAfterRenaming() throws Exception {
    AtomicReference<@Nullable String> before = new AtomicReference<>();
    AtomicReference<@Nullable String> after = new AtomicReference<>();
    Thread thread =
        new Thread(
            () -> {
              before.set(loops.whyCurrent());
              Thread.currentThread().setName("own-7");
              after.set(loops.whyCurrent());
            },
            "pool-1");
    thread.start();
    thread.join();

    assertThat(before.get()).isNull();
    assertThat(after.get()).isEqualTo("an event loop by the agent's argument");
  }

  private static final class Own extends Thread {
    private final EventLoops loops;
    private volatile @Nullable String why;

    Own(EventLoops loops) {
      super("own-1");
      this.loops = loops;
    }

    @Override
    public void run() {
      why = loops.whyCurrent();
    }
  }

  private @Nullable String whyOnThread(String name) throws Exception {
    return whyOn(task -> new Thread(task, name).start());
  }

  private @Nullable String whyOn(Executor executor) throws Exception {
    CompletableFuture<@Nullable String> why = new CompletableFuture<>();
    executor.execute(() -> why.complete(loops.whyCurrent()));
    return why.get();
  }
}
