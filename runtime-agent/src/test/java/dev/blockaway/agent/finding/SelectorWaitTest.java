package dev.blockaway.agent.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which calls of {@code select} are a loop's own; stacks begin with the innermost frame. */
final class SelectorWaitTest {
  private static final String THREAD = "java.lang.Thread.run";

  @Test
  void ignoresSelectOfTheMethodWithWhichTheThreadBegins() {
    assertThat(SelectorWait.isOwn(stack("shop.Loop.run", THREAD))).isTrue();
    assertThat(
            SelectorWait.isOwn(
                stack(
                    "shop.Loop.serve",
                    "java.util.concurrent.ThreadPoolExecutor.runWorker",
                    "java.util.concurrent.ThreadPoolExecutor$Worker.run",
                    THREAD)))
        .isTrue();
  }

  @Test
  void ignoresSelectOfMethodThatTheThreadsLambdaCalls() {
    assertThat(SelectorWait.isOwn(stack("shop.Loop.serve", "shop.Loop.lambda$start$0", THREAD)))
        .isTrue();
  }

  @Test
  void ignoresSelectOfFrameworksAndOfTheJdk() {
    assertThat(
            SelectorWait.isOwn(
                stack(
                    "io.netty.channel.nio.NioIoHandler.select",
                    "io.netty.channel.SingleThreadIoEventLoop.run",
                    THREAD)))
        .isTrue();
    assertThat(
            SelectorWait.isOwn(stack("jdk.internal.net.http.HttpClientImpl$SelectorManager.run")))
        .isTrue();
  }

  @Test
  void flagsSelectOfWhatTheLoopServes() {
    assertThat(SelectorWait.isOwn(stack("shop.Handler.handle", "shop.Loop.run", THREAD))).isFalse();
    assertThat(SelectorWait.isOwn(stack("shop.Loop.lambda$submit$1", "shop.Loop.run", THREAD)))
        .isFalse();
    assertThat(
            SelectorWait.isOwn(
                stack("shop.Task.run", "shop.Other.lambda$start$0", "shop.Other.main")))
        .isFalse();
    assertThat(
            SelectorWait.isOwn(
                stack("shop.Handler.handle", "io.netty.channel.nio.NioIoHandler.run", THREAD)))
        .isFalse();
  }

  @Test
  void knowsIdleThreadFromOutside() {
    assertThat(SelectorWait.isIdle(selecting("shop.Loop.run", THREAD))).isTrue();
    assertThat(
            SelectorWait.isIdle(
                selecting(
                    "shop.Loop.serve", "shop.Loop$$Lambda$132/0x00007f7a30087290.run", THREAD)))
        .isTrue();
    assertThat(SelectorWait.isIdle(selecting("shop.Handler.handle", "shop.Loop.run", THREAD)))
        .isFalse();
  }

  @Test
  void ignoresOtherCallsInTheLoopsMethod() {
    assertThat(SelectorWait.isIdle(stack("sun.nio.ch.FileDispatcherImpl.read0", "shop.Loop.run")))
        .isFalse();
    assertThat(SelectorWait.isIdle(stack("shop.Loop.run", THREAD))).isFalse();
    assertThat(SelectorWait.isIdle(List.of())).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "io.netty.channel.epoll.Native, epollWait",
    "io.netty.channel.epoll.Native, epollWait0",
    "io.netty.channel.epoll.Native, epollBusyWait0",
    "io.netty.channel.kqueue.Native, keventWait",
    "io.netty.channel.uring.Native, ioUringEnter",
    "io.netty.incubator.channel.uring.Native, ioUringEnter",
  })
  void knowsHowNativeTransportsOfNettyWait(String type, String method) {
    assertThat(SelectorWait.isIdle(List.of(inNativeCode(type, method)))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "io.netty.channel.unix.FileDescriptor, write",
    "io.netty.channel.unix.FileDescriptor, writevAddresses",
    "io.netty.channel.unix.Socket, connect",
    "io.netty.channel.epoll.Native, sendmmsg0",
    "io.netty.channel.uring.Native, createFile",
  })
  void ignoresWhatNativeTransportsOfNettyDoForTheirChannels(String type, String method) {
    assertThat(SelectorWait.isIdle(List.of(inNativeCode(type, method)))).isFalse();
  }

  private static StackTraceElement inNativeCode(String type, String method) {
    return new StackTraceElement(type, method, "X.java", -2);
  }

  private static List<StackTraceElement> selecting(String... callers) {
    return Stream.concat(
            stack(
                "sun.nio.ch.EPoll.wait",
                "sun.nio.ch.SelectorImpl.lockAndDoSelect",
                "sun.nio.ch.SelectorImpl.select")
                .stream(),
            stack(callers).stream())
        .toList();
  }

  private static List<StackTraceElement> stack(String... frames) {
    return Arrays.stream(frames)
        .map(
            frame -> {
              int dot = frame.lastIndexOf('.');
              return new StackTraceElement(
                  frame.substring(0, dot), frame.substring(dot + 1), "X.java", 1);
            })
        .toList();
  }
}
