package bench;

import java.util.concurrent.locks.LockSupport;

/** An event loop that both agents know by its name, and that may park in two methods. */
final class LoopThread extends Thread {
  static final String NAME = "loop";
  private volatile Runnable task;
  private volatile boolean isOver;

  LoopThread() {
    super(NAME);
    setDaemon(true);
  }

  /** One task at a time. */
  void execute(Runnable next) {
    task = next;
    LockSupport.unpark(this);
  }

  void end() {
    isOver = true;
    LockSupport.unpark(this);
  }

  @Override
  public void run() {
    while (!isOver) {
      Runnable next = task;
      if (next == null) {
        idle();
      } else {
        task = null;
        next.run();
      }
    }
  }

  private static void idle() {
    LockSupport.park();
  }

  /** With a permit, so that it does not wait. */
  static void allowed() {
    LockSupport.unpark(Thread.currentThread());
    LockSupport.park();
  }
}
