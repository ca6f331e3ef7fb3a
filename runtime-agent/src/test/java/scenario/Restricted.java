package scenario;

/** Sleeps on a loop of its own and needs no permission for that. */
public final class Restricted {
  private Restricted() {}

  /**
   * Starts the loop and waits for it.
   *
   * @param arguments none
   * @throws InterruptedException if it is interrupted
   */
  public static void main(String[] arguments) throws InterruptedException {
    Thread loop = new Thread(Restricted::nap, "my-loop-1");
    loop.start();
    loop.join();
    System.out.println("all done");
  }

  private static void nap() {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
