package dev.blockaway.agent.instrumentation;

import java.security.AccessController;
import java.security.PrivilegedAction;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

/**
 * Does with the agent's own permissions what it does inside of the application's calls: a security
 * manager would ask for those of the application, which needs none to be watched. Asks at each call
 * whether there is one, since a program may set it while it runs.
 */
@SuppressWarnings("removal") // used only where there may be a security manager
final class Privileged {
  /** The first Java that has no security manager. */
  private static final int WITHOUT_SECURITY_MANAGER = 24;

  private Privileged() {}

  static IntPredicate of(IntPredicate question) {
    return isNeeded()
        ? point ->
            System.getSecurityManager() == null
                ? question.test(point)
                : AccessController.doPrivileged(
                    (PrivilegedAction<Boolean>) () -> question.test(point))
        : question;
  }

  static <T> Supplier<T> of(Supplier<T> question) {
    return isNeeded()
        ? () ->
            System.getSecurityManager() == null
                ? question.get()
                : AccessController.doPrivileged((PrivilegedAction<T>) question::get)
        : question;
  }

  static Runnable of(Runnable action) {
    IntPredicate privileged =
        of(
            (int ignored) -> {
              action.run();
              return true;
            });
    return () -> {
      boolean unused = privileged.test(0);
    };
  }

  private static boolean isNeeded() {
    return Runtime.version().feature() < WITHOUT_SECURITY_MANAGER;
  }
}
