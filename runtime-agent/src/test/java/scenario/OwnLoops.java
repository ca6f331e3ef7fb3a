package scenario;

import dev.blockaway.api.BlockAway;
import dev.blockaway.api.EventLoop;

/** Sleeps on a thread that only its owner can know to be an event loop. */
public final class OwnLoops {
  private OwnLoops() {}

  /**
   * Starts the thread, sleeps on it and waits for it.
   *
   * @param arguments what makes the thread an event loop
   * @throws InterruptedException if it is interrupted
   */
  public static void main(String[] arguments) throws InterruptedException {
    Thread thread =
        switch (arguments[0]) {
          case "annotated" -> new Annotated();
          case "marked" -> marked();
          default -> new Plain();
        };
    thread.start();
    thread.join();
    System.out.println("watched: " + BlockAway.isWatching());
  }

  private static Thread marked() {
    Thread thread = new Thread(OwnLoops::nap, "game");
    BlockAway.markEventLoop(thread, "the dispatcher of a game");
    return thread;
  }

  private static void nap() {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static class Plain extends Thread {
    @Override
    public void run() {
      nap();
    }
  }

  @EventLoop
  private static class Annotated extends Plain {}
}
