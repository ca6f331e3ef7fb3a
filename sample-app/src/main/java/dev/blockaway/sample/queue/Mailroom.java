package dev.blockaway.sample.queue;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.springframework.stereotype.Component;

/** A queue of two letters and one clerk, who needs 200 milliseconds for each. */
@Component
public class Mailroom implements AutoCloseable {
  private final BlockingQueue<Integer> letters = new ArrayBlockingQueue<>(2);
  private final Thread clerk = new Thread(this::work, "clerk");

  Mailroom() {
    clerk.setDaemon(true);
    clerk.start();
  }

  /** The letters that wait for the clerk, at most two. */
  public BlockingQueue<Integer> letters() {
    return letters;
  }

  @Override
  public void close() {
    clerk.interrupt();
  }

  private void work() {
    try {
      while (true) {
        letters.take();
        Thread.sleep(200);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
