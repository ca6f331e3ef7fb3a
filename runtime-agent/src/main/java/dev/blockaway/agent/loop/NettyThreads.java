package dev.blockaway.agent.loop;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * Asks Netty about its threads: whether one permits blocking, and whether its executor is an event
 * loop or a {@code DefaultEventExecutorGroup}, to which handlers are moved because they block.
 */
final class NettyThreads {
  private static final String EXECUTOR_MAP = "io.netty.util.internal.ThreadExecutorMap";
  private static final String EXECUTOR = "io.netty.util.concurrent.EventExecutor";
  private static final String OFF_LOAD_EXECUTOR = "io.netty.util.concurrent.DefaultEventExecutor";

  private NettyThreads() {}

  static boolean mayBlock(Thread thread) {
    return permitsBlocking(thread) || (thread == Thread.currentThread() && runsOffLoadExecutor());
  }

  private static boolean permitsBlocking(Thread thread) {
    try {
      MethodHandle permits =
          MethodHandles.publicLookup()
              .findVirtual(
                  thread.getClass(), "permitBlockingCalls", MethodType.methodType(boolean.class));
      return (boolean) permits.invoke(thread);
    } catch (Throwable e) {
      // before Netty 4.1.66 no thread could say so
      return false;
    }
  }

  private static boolean runsOffLoadExecutor() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try {
      Class<?> executor = Class.forName(EXECUTOR, false, loader);
      MethodHandle current =
          MethodHandles.publicLookup()
              .findStatic(
                  Class.forName(EXECUTOR_MAP, true, loader),
                  "currentExecutor",
                  MethodType.methodType(executor));
      Object running = current.invoke();
      return running != null && running.getClass().getName().equals(OFF_LOAD_EXECUTOR);
    } catch (Throwable e) {
      // another Netty or another loader: the thread's class alone decides
      return false;
    }
  }
}
