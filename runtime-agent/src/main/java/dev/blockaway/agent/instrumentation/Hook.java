package dev.blockaway.agent.instrumentation;

import java.lang.ref.WeakReference;
import java.nio.channels.SelectableChannel;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What instrumented code calls, and what it remembers of a thread. The agent defines a copy of this
 * class in {@code java.lang}, where every class, also of the JDK, can reach it; so it uses nothing
 * but the JDK.
 */
public final class Hook extends WeakReference<Thread> {
  /**
   * Is given the number of the point; null until the agent is ready. Tells whether the current
   * thread is an ordinary one, of which it need not hear until {@link #askAgain}.
   */
  public static volatile @Nullable IntPredicate listener;

  /** Makes a thread an event loop, with the reason; what the API calls. */
  public static volatile @Nullable BiConsumer<Thread, String> marker;

  /** Gives each thread the place where it counts its tasks; null if nobody wants to know. */
  public static volatile @Nullable Supplier<AtomicLong> slots;

  /** What is to be done before the JVM halts; null if nothing is. */
  public static volatile @Nullable Runnable farewell;

  private static final ThreadLocal<@Nullable Hook> OWN = new ThreadLocal<>();

  /**
   * Those of threads that asked last, by the lowest bits of their ids: found in half the time that
   * a thread-local variable takes. An entry belongs to whoever it refers to, whatever its place.
   */
  private static final @Nullable Hook[] RECENT = new Hook[1 << 10];

  /** Another one, which there never was before, when ordinary threads may be event loops. */
  private static volatile int generation = 1;

  private static final AtomicInteger GENERATIONS = new AtomicInteger(generation);

  private static final long DEPTH = 0xFF;

  /** A task within a task has a number of its own: the outer one may be a whole event loop. */
  private static final long NEXT = 0x101;

  /** One bit for each method that was entered, the last one lowest: whether it allows blocking. */
  private long regions;

  /** The task's number above the lowest eight bits, which count how deep it is inside of it. */
  private @Nullable AtomicLong task;

  /** The generation in which the thread was found to be an ordinary one; 0 if it was not. */
  private int ordinary;

  private Hook(Thread owner) {
    super(owner);
  }

  /**
   * The current thread begins a task, or one within a task.
   *
   * @return what to give back when it ends
   */
  public static AtomicLong taskBegins() {
    Hook own = own();
    AtomicLong state = own.task;
    if (state == null) {
      state = slot();
      own.task = state;
    }
    state.setRelease(state.getPlain() + NEXT);
    return state;
  }

  /**
   * The current thread ends what it began last.
   *
   * @param state what it was given then
   */
  public static void taskEnds(AtomicLong state) {
    state.setRelease(state.getPlain() - 1);
  }

  /** As {@link #taskBegins}, where another method ends the task. */
  public static void taskBeginsHere() {
    AtomicLong unused = taskBegins();
  }

  /** As {@link #taskEnds}, where another method began the task, or none did. */
  public static void taskEndsHere() {
    AtomicLong state = own().task;
    if (state != null && (state.getPlain() & DEPTH) != 0) {
      taskEnds(state);
    }
  }

  /**
   * The current thread enters a method inside of which it may block.
   *
   * @return what to give back when it leaves
   */
  public static Hook allow() {
    Hook own = own();
    own.regions = own.regions << 1 | 1;
    return own;
  }

  /**
   * The current thread enters a method inside of which it must not block.
   *
   * @return what to give back when it leaves
   */
  public static Hook forbid() {
    Hook own = own();
    own.regions <<= 1;
    return own;
  }

  /**
   * The current thread leaves the method that it entered last.
   *
   * @param own what it was given then
   */
  public static void restore(Hook own) {
    own.regions >>>= 1;
  }

  /** Ordinary threads may have become event loops: one has another name, or was made one. */
  public static void askAgain() {
    // may overtake a greater one, but never brings a number back
    generation = GENERATIONS.incrementAndGet();
  }

  /** The JVM is about to end without its shutdown hooks; inside of this its thread may block. */
  public static void halts() {
    Runnable last = farewell;
    if (last == null) {
      return;
    }
    try {
      Hook own = allow();
      try {
        last.run();
      } finally {
        restore(own);
      }
    } catch (Throwable e) {
      // out of threads or memory: the JVM ends whatever happens to us
    }
  }

  /**
   * A watched method begins or is about to be called.
   *
   * @param point its number
   */
  public static void enter(int point) {
    Hook own = known();
    if (own == null || !(own.ordinary == generation || own.mayBlockHere())) {
      tell(own, point);
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

  private boolean mayBlockHere() {
    return (regions & 1) != 0;
  }

  private static void tell(@Nullable Hook known, int point) {
    IntPredicate told = listener;
    if (told == null) {
      return;
    }
    int now = generation;
    boolean isOrdinary = told.test(point);
    if (isOrdinary || known != null) {
      Hook own = known == null ? own() : known;
      own.ordinary = isOrdinary ? now : 0;
    }
  }

  private static Hook own() {
    Hook own = known();
    if (own == null) {
      own = new Hook(Thread.currentThread());
      OWN.set(own);
    }
    return own;
  }

  /** What is remembered of the current thread; null if nothing is. */
  private static @Nullable Hook known() {
    Thread thread = Thread.currentThread();
    Hook recent = RECENT[place(thread)];
    return recent != null && recent.refersTo(thread) ? recent : remembered(thread);
  }

  private static @Nullable Hook remembered(Thread thread) {
    Hook own = OWN.get();
    if (own != null) {
      RECENT[place(thread)] = own;
    }
    return own;
  }

  @SuppressWarnings("deprecation") // threadId() came with Java 19
  private static int place(Thread thread) {
    return (int) thread.getId() & RECENT.length - 1;
  }

  private static AtomicLong slot() {
    Supplier<AtomicLong> made = slots;
    try {
      return made == null ? new AtomicLong() : made.get();
    } catch (RuntimeException | LinkageError e) {
      // nobody watches this thread's tasks, but they go on
      return new AtomicLong();
    }
  }
}
