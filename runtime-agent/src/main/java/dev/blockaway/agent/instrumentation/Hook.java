package dev.blockaway.agent.instrumentation;

import java.nio.channels.SelectableChannel;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What instrumented code calls. The agent defines a copy of this class in {@code java.lang}, where
 * every class, also of the JDK, can reach it; so it uses nothing but the JDK.
 */
public final class Hook {
  /** Is given the number of the point; null until the agent is ready. */
  public static volatile @Nullable IntConsumer listener;

  private Hook() {}

  /**
   * A watched method begins or is about to be called.
   *
   * @param point its number
   */
  public static void enter(int point) {
    IntConsumer told = listener;
    if (told != null) {
      told.accept(point);
    }
  }

  /**
   * A watched method of a channel begins.
   *
   * @param channel the receiver
   * @param point its number
   */
  public static void enter(Object channel, int point) {
    if (((SelectableChannel) channel).isBlocking()) {
      enter(point);
    }
  }
}
