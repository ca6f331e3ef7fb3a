package dev.blockaway.agent.stall;

import java.util.List;
import java.util.Set;

/**
 * Tells native methods that may wait for the world, such as a driver's or {@code read0}, from those
 * that only ask the virtual machine something. The kernel sees the latter asleep, too: while the
 * machine is stopped, for a collection or because somebody looks at a stack.
 */
final class NativeCode {
  /** Their native methods wait for nothing, or do not count as running while they do. */
  private static final Set<String> VM_CLASSES =
      Set.of(
          "java.lang.Object",
          "java.lang.Runtime",
          "java.lang.StackStreamFactory$AbstractStackWalker",
          "java.lang.StackTraceElement",
          "java.lang.String",
          "java.lang.System",
          "java.lang.Thread",
          "java.lang.Throwable",
          "java.lang.reflect.Array",
          "jdk.internal.misc.Unsafe",
          "jdk.internal.misc.VM",
          "sun.misc.Unsafe");

  private NativeCode() {}

  /**
   * Whether a thread that runs is within a native method that may wait for something.
   *
   * @param stack what it does, beginning with the innermost frame
   */
  static boolean mayWait(List<StackTraceElement> stack) {
    return !stack.isEmpty()
        && stack.get(0).isNativeMethod()
        && !VM_CLASSES.contains(stack.get(0).getClassName());
  }
}
