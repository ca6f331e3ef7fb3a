package scenario;

import java.util.List;

/** Blocks where {@link LedgerIntegration} says that it may, and where it may not. */
public final class Ledger {
  private static volatile boolean open;

  private Ledger() {}

  /**
   * Does what it may and what it may not.
   *
   * @param arguments none
   * @throws InterruptedException if it is interrupted
   */
  public static void main(String[] arguments) throws InterruptedException {
    List<Runnable> tasks =
        List.of(Ledger::allowedOften, Ledger::forbiddenInAllowed, () -> post(1), () -> post(""));
    for (Runnable task : tasks) {
      run("ledger", task);
    }
    run("ordinary", Ledger::sleep);
    run("switching", Ledger::closedThenOpen);
    System.out.println("all done");
  }

  static boolean isOpen() {
    return open;
  }

  private static void run(String name, Runnable task) throws InterruptedException {
    Thread thread = new Thread(task, name);
    thread.start();
    thread.join();
  }

  /** So often that the agent marks the method, and on while it does so. */
  private static void allowedOften() {
    for (int i = 0; i < 300; i++) {
      allowed();
    }
  }

  private static void allowed() {
    sleep();
  }

  private static void forbiddenInAllowed() {
    allowed(Ledger::forbidden);
  }

  private static void allowed(Runnable callback) {
    callback.run();
  }

  private static void forbidden() {
    sleep();
  }

  private static void post(long amount) {
    open = amount < 0;
  }

  private static void post(String note) {
    open = !note.isEmpty();
  }

  private static void closedThenOpen() {
    sleep();
    open = true;
    sleepWhileOpen();
    open = false;
    sleep();
  }

  private static void sleepWhileOpen() {
    sleep();
  }

  private static void sleep() {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
