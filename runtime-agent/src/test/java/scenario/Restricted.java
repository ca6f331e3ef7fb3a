package scenario;

/** Sleeps on a loop of its own and needs no permission for that. */
public final class Restricted {
  private Restricted() {}

  /**
   * Starts the loop and waits for it.
   *
   * @param arguments {@code itself}: takes its own permissions away before
   * @throws InterruptedException if it is interrupted
   */
  @SuppressWarnings("removal") // of the security manager, in the Java versions that have none
  public static void main(String[] arguments) throws InterruptedException {
    if (arguments.length > 0) {
      System.setSecurityManager(new SecurityManager());
    }
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
