package dev.blockaway.checker.chain;

import reactor.core.scheduler.NonBlocking;

/** An event loop as the frameworks see it: the handler's thread, which subscribes. */
final class LoopThread extends Thread implements NonBlocking {
  LoopThread(Runnable task) {
    super(task, "loop");
    setDaemon(true);
  }

  /**
   * Whether a thread must not block: ours, Reactor's, RxJava's, Vert.x's and the JDK's timer
   * threads.
   */
  static boolean isLoop(Thread thread) {
    return thread instanceof NonBlocking
        || thread instanceof io.reactivex.rxjava3.internal.schedulers.NonBlockingThread
        || thread.getName().startsWith("vert.x-eventloop-thread")
        || thread.getName().startsWith("CompletableFutureDelayScheduler")
        || thread.getName().contains("delayScheduler");
  }
}
