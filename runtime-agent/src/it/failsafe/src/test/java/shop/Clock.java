package shop;

/** The application's mistake. */
final class Clock {
  private Clock() {}

  static String slowly() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return "real";
  }
}
