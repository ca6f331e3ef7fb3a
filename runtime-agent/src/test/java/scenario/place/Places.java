package scenario.place;

import dev.blockaway.api.AllowBlocking;
import dev.blockaway.api.BlockAway;

/** Sleeps in a place of each kind. */
public final class Places {
  private final boolean slept;

  private Places() {
    slept = nap();
  }

  /** Sleeps in the place of that name. */
  public static void enter(String name) {
    switch (name) {
      case "method" -> method();
      case "lambda" -> lambda();
      case "constructor" -> nested();
      case "marked" -> marked();
      case "allowed" -> allowed();
      case "expired" -> expired();
      case "allowed-lambda" -> allowedLambda();
      case "api" -> BlockAway.<Boolean, RuntimeException>allowBlocking("a test", Places::nap);
      default -> throw new IllegalArgumentException(name);
    }
  }

  private static boolean method() {
    return nap();
  }

  private static void lambda() {
    run(() -> nap());
  }

  private static boolean nested() {
    return new Places().slept;
  }

  @Marked
  private static boolean marked() {
    return nap();
  }

  @AllowBlocking(reason = "a test")
  private static boolean allowed() {
    return nap();
  }

  @AllowBlocking(reason = "a test", until = "2020-01-31")
  private static boolean expired() {
    return nap();
  }

  @AllowBlocking(reason = "a test")
  private static void allowedLambda() {
    run(() -> nap());
  }

  /** Elsewhere, so that only the lambda itself is in the place that wrote it. */
  private static void run(Runnable task) {
    task.run();
  }

  private static boolean nap() {
    try {
      Thread.sleep(1);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
