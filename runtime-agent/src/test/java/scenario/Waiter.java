package scenario;

import java.lang.Thread.State;

/** The thread that made it, watched by another one until it waits: no timing decides a test. */
final class Waiter {
  private final Thread thread = Thread.currentThread();
  private volatile boolean about;

  /** The next time that the thread waits is the one that counts. */
  void aboutToWait() {
    about = true;
  }

  /** Returns when the thread waits. */
  void untilItWaits() {
    try {
      while (!about || !waits(thread.getState())) {
        Thread.sleep(1);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean waits(State state) {
    return state == State.WAITING || state == State.TIMED_WAITING;
  }
}
