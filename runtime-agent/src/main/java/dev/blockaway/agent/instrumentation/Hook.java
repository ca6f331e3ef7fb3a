package dev.blockaway.agent.instrumentation;

import java.nio.channels.SelectableChannel;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What instrumented code calls. The agent defines a copy of this class in {@code java.lang}, where
 * every class, also of the JDK, can reach it; so it uses nothing but the JDK.
 */
public final class Hook {
  /** Is given the number of the point; null until the agent is ready. */
  public static volatile @Nullable IntConsumer listener;

  /** Makes a thread an event loop, with the reason; what the API calls. */
  public static volatile @Nullable BiConsumer<Thread, String> marker;

  /** Gives each thread the place where it counts its tasks; null if nobody wants to know. */
  public static volatile @Nullable Supplier<AtomicLong> slots;

  /** The task's number above the lowest eight bits, which count how deep it is inside of it. */
  private static final ThreadLocal<@Nullable AtomicLong> TASK = new ThreadLocal<>();

  /** One bit for each method that was entered, the last one lowest: whether it allows blocking. */
  private static final ThreadLocal<long @Nullable []> REGIONS = new ThreadLocal<>();

  private static final long DEPTH = 0xFF;
  private static final long FIRST = 0x101;

  private Hook() {}

  /** The current thread begins a task, or one within a task. */
  public static void taskBegins() {
    AtomicLong state = TASK.get();
    if (state == null) {
      state = slot();
    }
    long now = state.getPlain();
    state.setRelease((now & DEPTH) == 0 ? now + FIRST : now + 1);
  }

  /** The current thread ends what it began last. */
  public static void taskEnds() {
    AtomicLong state = TASK.get();
    if (state != null) {
      long now = state.getPlain();
      if ((now & DEPTH) != 0) {
        state.setRelease(now - 1);
      }
    }
  }

  /** The current thread enters a method inside of which it may block. */
  public static void allow() {
    long[] regions = regions();
    regions[0] = regions[0] << 1 | 1;
  }

  /** The current thread enters a method inside of which it must not block. */
  public static void forbid() {
    long[] regions = regions();
    regions[0] <<= 1;
  }

  /** The current thread leaves the method that it entered last. */
  public static void restore() {
    long[] regions = regions();
    regions[0] >>>= 1;
  }

  private static boolean isAllowed() {
    long[] regions = REGIONS.get();
    return regions != null && (regions[0] & 1) != 0;
  }

  private static long[] regions() {
    long[] regions = REGIONS.get();
    if (regions == null) {
      regions = new long[1];
      REGIONS.set(regions);
    }
    return regions;
  }

  private static AtomicLong slot() {
    Supplier<AtomicLong> made = slots;
    AtomicLong state = made == null ? new AtomicLong() : made.get();
    TASK.set(state);
    return state;
  }

  /**
   * A watched method begins or is about to be called.
   *
   * @param point its number
   */
  public static void enter(int point) {
    IntConsumer told = listener;
    if (told != null && !isAllowed()) {
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
