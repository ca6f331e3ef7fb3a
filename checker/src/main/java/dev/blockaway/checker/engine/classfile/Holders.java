package dev.blockaway.checker.engine.classfile;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How the methods are named of objects that hold a value, such as {@code AtomicReference}. */
public final class Holders {
  /** What sets a value if it still is another one. */
  public static final String SET_AT_ONCE = "compareAndSet";

  private static final Set<String> FORGETTING = Set.of("remove", "clear", "reset");

  private Holders() {}

  /** What a getter is named after, empty for {@code get}; null if a method is none. */
  public static @Nullable String property(String getter) {
    if (getter.startsWith("get")) {
      return getter.substring(3);
    }
    return getter.startsWith("is") ? getter.substring(2) : null;
  }

  /** Whether a method makes an object forget its value. */
  public static boolean isForgetting(String method) {
    return FORGETTING.contains(method);
  }
}
