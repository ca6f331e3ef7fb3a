package dev.blockaway.agent.finding;

import java.util.List;

/**
 * Tells where an event loop waits for its channels, which is how it idles, from a {@code select}
 * within what it serves. It is the loop's own if a framework or the JDK calls it, or the method
 * with which the thread begins.
 */
public final class SelectorWait {
  private static final List<String> JDK = List.of("java.", "javax.", "jdk.", "sun.");
  private static final List<String> SELECTORS = List.of("sun.nio.ch.", "java.nio.channels.");

  /** Of Netty's own transports, methods that wait; others of these classes serve channels. */
  private static final List<String> NATIVE_WAITS =
      List.of(
          "io.netty.channel.epoll.Native.epollWait",
          "io.netty.channel.epoll.Native.epollWait0",
          "io.netty.channel.epoll.Native.epollBusyWait0",
          "io.netty.channel.kqueue.Native.keventWait",
          "io.netty.channel.uring.Native.ioUringEnter",
          "io.netty.incubator.channel.uring.Native.ioUringEnter");

  private SelectorWait() {}

  /**
   * Whether a thread is idle.
   *
   * @param stack what it does, beginning with the innermost frame
   */
  public static boolean isIdle(List<StackTraceElement> stack) {
    int selector = 0;
    boolean isSelecting = false;
    while (selector < stack.size() && startsWithAny(stack.get(selector), SELECTORS)) {
      isSelecting |= stack.get(selector).getMethodName().startsWith("select");
      selector++;
    }
    return isSelecting
        ? isOwn(stack.subList(selector, stack.size()))
        : !stack.isEmpty() && isNativeWait(stack.get(0));
  }

  private static boolean isNativeWait(StackTraceElement frame) {
    return frame.isNativeMethod()
        && NATIVE_WAITS.contains(frame.getClassName() + "." + frame.getMethodName());
  }

  /**
   * Whether a {@code select} is the loop's own.
   *
   * @param callers who calls it, beginning with the innermost frame
   */
  public static boolean isOwn(List<StackTraceElement> callers) {
    if (callers.isEmpty() || isJdk(callers.get(0))) {
      return true;
    }
    StackTraceElement caller = callers.get(0);
    List<StackTraceElement> outside =
        callers.stream().skip(1).filter(frame -> !isJdk(frame) && !isGenerated(frame)).toList();
    return Dispatcher.isOne(caller.getClassName())
        || outside.isEmpty()
        || (outside.size() == 1 && isStart(outside.get(0), caller));
  }

  /** Whether a thread was started with a lambda that calls the loop's method. */
  private static boolean isStart(StackTraceElement frame, StackTraceElement caller) {
    return frame.getClassName().equals(caller.getClassName())
        && frame.getMethodName().startsWith("lambda$");
  }

  /** The object that stands for a lambda, of which the JVM tells when it is asked from outside. */
  private static boolean isGenerated(StackTraceElement frame) {
    return frame.getClassName().contains("$$Lambda");
  }

  private static boolean isJdk(StackTraceElement frame) {
    return startsWithAny(frame, JDK);
  }

  private static boolean startsWithAny(StackTraceElement frame, List<String> prefixes) {
    return prefixes.stream().anyMatch(frame.getClassName()::startsWith);
  }
}
