package dev.blockaway.checker.chain;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** What the generated code calls: each lambda says that it runs, and on which thread. */
public final class Probe {
  private static final int ENOUGH = 200;

  /** A pool whose threads may block, as an application makes it. */
  public static final ExecutorService POOL = Executors.newCachedThreadPool(Probe::daemon);

  /**
   * Lambdas of random chains have numbers from here on, those written by hand lower ones: some
   * never end, and tell of themselves while other tests run.
   */
  static final int FIRST_RANDOM = 1_000;

  /** From here on, the numbers are those of the chains that prove the operators. */
  static final int FIRST_OF_OPERATORS = 10_000_000;

  private static final ConcurrentSkipListMap<Integer, Runs> RECORDS = new ConcurrentSkipListMap<>();

  /** Where one lambda has run. */
  record Runs(AtomicInteger runs, Set<String> loops, Set<String> others) {
    Runs() {
      this(new AtomicInteger(), names(), names());
    }

    private static Set<String> names() {
      return Collections.synchronizedSet(new TreeSet<>());
    }
  }

  private Probe() {}

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "pool");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * A lambda runs.
   *
   * @throws LinkageError when a chain runs in circles: no framework takes it for a signal
   */
  public static void at(int id) {
    Runs entry = entry(id);
    Thread thread = Thread.currentThread();
    (LoopThread.isLoop(thread) ? entry.loops : entry.others).add(thread.getName());
    if (entry.runs.incrementAndGet() > ENOUGH) {
      throw new LinkageError("the chain runs in circles");
    }
  }

  /** A lambda runs that fails every other time. */
  public static void failing(int id) {
    at(id);
    if (entry(id).runs.get() % 2 == 1) {
      throw new IllegalStateException("as the chain wanted");
    }
  }

  /** A value that is computed while the chain is put together. */
  public static int eager(int id) {
    at(id);
    return 1;
  }

  /** Waits for a future, as no event loop should. */
  public static void await(Future<?> future) throws InterruptedException {
    while (!future.isDone()) {
      TimeUnit.MILLISECONDS.sleep(1);
    }
  }

  /** True for a lambda's first runs, so that repetitions end. */
  public static boolean isEarly(int id) {
    return entry(id).runs.get() % 4 < 2;
  }

  /** The same value, which the compiler does not know. */
  public static boolean truth(boolean value) {
    return value;
  }

  private static Runs entry(int id) {
    return RECORDS.computeIfAbsent(id, key -> new Runs());
  }

  /** What the lambdas of all random chains that have run did. */
  static SortedMap<Integer, Runs> random() {
    return RECORDS.subMap(FIRST_RANDOM, FIRST_OF_OPERATORS);
  }

  /** What the lambdas of the chains did that prove the operators. */
  static SortedMap<Integer, Runs> ofOperators() {
    return RECORDS.tailMap(FIRST_OF_OPERATORS);
  }

  /** What the lambdas of chains that were written by hand did; clearing it forgets them. */
  static SortedMap<Integer, Runs> byHand() {
    return RECORDS.headMap(FIRST_RANDOM);
  }

  /** How many of them have said where they run: a record is there before that is in it. */
  static long complete() {
    return byHand().values().stream().filter(run -> run.runs().get() > 0).count();
  }
}
