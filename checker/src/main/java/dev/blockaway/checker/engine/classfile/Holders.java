package dev.blockaway.checker.engine.classfile;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How the methods are named of objects that hold a value, such as {@code AtomicReference}. */
public final class Holders {
  /** What sets a value if it still is another one. */
  public static final String SET_AT_ONCE = "compareAndSet";

  /** What sets a value and returns the one before. */
  public static final String SET_AND_TELL = "getAndSet";

  private static final Set<String> FORGETTING =
      Set.of(
          "remove",
          "removeIf",
          "removeAll",
          "removeFirst",
          "removeLast",
          "retainAll",
          "poll",
          "pollFirst",
          "pollLast",
          "pop",
          "take",
          "drainTo",
          "clear",
          "reset",
          "invalidate",
          "invalidateAll");

  private static final Set<String> VIEWS =
      Set.of("asMap", "keySet", "values", "entrySet", "iterator");

  private static final Set<String> KEYED = Set.of("get", "getIfPresent", "containsKey");

  private static final Set<String> TRUE_OF_NOTHING =
      Set.of("isNull", "isEmpty", "isBlank", "isNullOrEmpty", "isNullOrBlank");

  private static final Set<String> FALSE_OF_NOTHING =
      Set.of(
          "nonNull", "isNotNull", "isNotEmpty", "isNotBlank", "isPresent", "hasLength", "hasText");

  private Holders() {}

  /** What a getter is named after, empty for {@code get}; null if a method is none. */
  public static @Nullable String property(String getter) {
    if (getter.startsWith("get")) {
      return getter.substring(3);
    }
    return getter.startsWith("is") ? getter.substring(2) : null;
  }

  /** What is set by a method, empty for {@code put} and the like; null if nothing is. */
  public static @Nullable String propertySet(String setter) {
    if (setter.startsWith("set")) {
      return setter.substring(3);
    }
    boolean isContent =
        setter.equals(SET_AT_ONCE) || setter.startsWith("put") || setter.startsWith("add");
    return isContent ? "" : null;
  }

  /** Whether a method asks for what an object has for a key. */
  public static boolean isKeyed(String method) {
    return KEYED.contains(method);
  }

  /** Whether a method returns what shows, and changes, the values of an object. */
  public static boolean isView(String method) {
    return VIEWS.contains(method);
  }

  /**
   * What a question about something answers if that is null or empty, and only then; null if a
   * method is no such question.
   */
  public static @Nullable Boolean ofNothing(String question) {
    if (TRUE_OF_NOTHING.contains(question)) {
      return Boolean.TRUE;
    }
    return FALSE_OF_NOTHING.contains(question) ? Boolean.FALSE : null;
  }

  /** Whether a method makes an object forget its value. */
  public static boolean isForgetting(String method) {
    return FORGETTING.contains(method);
  }
}
