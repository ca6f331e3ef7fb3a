package dev.blockaway.agent.allowance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.vertx.core.Vertx;
import java.lang.StackWalker.StackFrame;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.scheduler.Schedulers;

/** No rule may speak of a frame that real event loops have below whatever they run. */
@SuppressWarnings("FutureReturnValueIgnored") // the tasks themselves say when they ran
final class LoopFramesTest {
  /** A way to make an event loop run something. */
  record Loop(String name, Consumer<Runnable> start) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Loop> loops() {
    MultiThreadIoEventLoopGroup netty =
        new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    Vertx vertx = Vertx.vertx();
    return Stream.of(
        new Loop("Reactor task", task -> Schedulers.parallel().schedule(task)),
        new Loop("Reactor worker", task -> Schedulers.parallel().createWorker().schedule(task)),
        new Loop("Netty task", netty::execute),
        new Loop("Netty future", netty::submit),
        new Loop("Netty timer", task -> netty.schedule(task, 1, TimeUnit.MILLISECONDS)),
        new Loop("Vert.x task", task -> vertx.runOnContext(ignored -> task.run())),
        new Loop(
            "RxJava task",
            task -> io.reactivex.rxjava3.schedulers.Schedulers.computation().scheduleDirect(task)),
        new Loop(
            "RxJava worker",
            task ->
                io.reactivex.rxjava3.schedulers.Schedulers.computation()
                    .createWorker()
                    .schedule(task)));
  }

  @ParameterizedTest
  @MethodSource("loops")
  void rejectsRuleForEachFrameBelowTheTask(Loop loop) throws Exception {
    CompletableFuture<List<StackFrame>> stack = new CompletableFuture<>();
    loop.start().accept(() -> stack.complete(below()));

    assertThat(stack.get(10, TimeUnit.SECONDS))
        .isNotEmpty()
        .allSatisfy(
            frame -> {
              refuses("method " + frame.getClassName() + "#" + frame.getMethodName());
              refuses("class " + frame.getClassName());
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.B$1", "a.B$27"})
  void parsesAnonymousClassByWhateverNumber(String name) {
    assertThat(LoopFrames.canonical(name + "$C$3$D4")).isEqualTo("a.B$1$C$1$D4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"java", "java.util.concurrent", "io.netty", "reactor.core.publisher"})
  void rejectsPackageOfAFramework(String name) {
    refuses("package " + name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "package com.acme",
        "class org.hibernate.Session",
        "method reactor.netty.http.server.HttpServerOperations#cleanup"
      })
  void parsesRuleForAPlaceThatOnlySomeTasksReach(String rule) {
    assertThat(AllowFile.parse("f", List.of(rule + " = a test"))).hasSize(1);
  }

  private static void refuses(String rule) {
    assertThatIllegalArgumentException()
        .as(rule)
        .isThrownBy(() -> AllowFile.parse("f", List.of(rule + " = a test")))
        .withMessageContaining("would switch the agent off");
  }

  private static List<StackFrame> below() {
    return StackWalker.getInstance()
        .walk(
            frames ->
                frames
                    .filter(frame -> !frame.getClassName().startsWith("dev.blockaway."))
                    .filter(frame -> !frame.getMethodName().startsWith("lambda$"))
                    .toList());
  }
}
