package dev.blockaway.api;

import java.lang.reflect.Field;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Speaks to the agent of this JVM, whichever class loader this class comes from; does nothing where
 * no agent runs.
 */
public final class BlockAway {
  /** The class that the agent defines in the JDK's own class loader. */
  private static final String HOOK = "java.lang.BlockAwayHook";

  private BlockAway() {}

  /**
   * Something that may block.
   *
   * @param <T> what it returns
   * @param <X> what it throws
   */
  @FunctionalInterface
  public interface Action<T extends @Nullable Object, X extends Throwable> {

    /**
     * Runs it.
     *
     * @return its result
     * @throws X if it fails
     */
    T run() throws X;
  }

  /**
   * Runs an action that may block even on an event loop. The agent recognises this method on the
   * stack, so what the action hands to other threads is not excused.
   *
   * @param reason why blocking is right here, for those who read the code
   * @param action what to run
   * @return the action's result
   * @throws X if the action does
   * @throws IllegalArgumentException if the reason is blank
   */
  public static <T extends @Nullable Object, X extends Throwable> T allowBlocking(
      String reason, Action<T, X> action) throws X {
    required(reason);
    return action.run();
  }

  /**
   * Makes a thread an event loop.
   *
   * @param thread must not block from now on; virtual threads always may
   * @param why what it is, a noun phrase such as {@code "the dispatcher of our game server"}
   * @throws IllegalArgumentException if the phrase is blank
   */
  public static void markEventLoop(Thread thread, String why) {
    required(why);
    BiConsumer<Thread, String> marker = marker();
    if (marker != null) {
      marker.accept(thread, why);
    }
  }

  /** Whether an agent watches this JVM. */
  public static boolean isWatching() {
    return marker() != null;
  }

  private static void required(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("say why");
    }
  }

  @SuppressWarnings("unchecked") // what the agent's field holds
  private static @Nullable BiConsumer<Thread, String> marker() {
    try {
      Field field = Class.forName(HOOK, false, null).getField("marker");
      return (BiConsumer<Thread, String>) field.get(null);
    } catch (ReflectiveOperationException e) {
      return null;
    }
  }
}
