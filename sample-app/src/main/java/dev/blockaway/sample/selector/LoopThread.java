package dev.blockaway.sample.selector;

import reactor.core.scheduler.NonBlocking;

/** The one thread of the server; the marker says that it must not wait. */
final class LoopThread extends Thread implements NonBlocking {
  LoopThread(Runnable loop, String name) {
    super(loop, name);
    setDaemon(true);
  }
}
