package scenario;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;
import org.sqlite.core.DB;

/** Holds event loops without calling anything that blocks by itself. */
public final class Stalls {
  private static final int LONG_MILLIS = 700;
  private static final int HOLD_MILLIS = 1_500;
  private static final int NOTICEABLE_MILLIS = 300;
  private static final int SHORT_MILLIS = 20;

  /**
   * So many take some milliseconds, so that hardly any sample falls on the question for the time.
   */
  private static final int MATCHES = 50;

  private static final Object MONITOR = new Object();
  private static final Object OTHER = new Object();
  private static final CountDownLatch OTHER_IS_HELD = new CountDownLatch(1);
  private static volatile @Nullable Thread waiting;
  private static volatile boolean isOver;
  private static final Queue<String> QUEUE = new ArrayBlockingQueue<>(10);
  private static volatile @Nullable DB ours;
  private static final Map<String, String> CACHE = new ConcurrentHashMap<>();

  private Stalls() {}

  /**
   * Does one thing on one event loop.
   *
   * @param arguments the loop and what to do there
   * @throws Exception if something is unknown
   */
  public static void main(String[] arguments) throws Exception {
    Executor loop = Loops.named(arguments[0]);
    if (arguments[1].startsWith("saturate")) {
      saturate(loop, arguments[1].equals("saturate-locked"));
    } else {
      onLoop(loop, arguments[1]);
    }
    System.out.println("all done");
    System.exit(0);
  }

  private static void onLoop(Executor loop, String what) throws InterruptedException {
    warmUp(loop);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    startRival(what, begun);
    begun.await();
    loop.execute(
        () -> {
          stall(what);
          done.countDown();
        });
    done.await();
    letItEnd(loop);
  }

  /** The loop has ended a task for sure when it runs another one. */
  private static void letItEnd(Executor loop) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    loop.execute(done::countDown);
    done.await();
  }

  private static void startRival(String what, CountDownLatch begun) {
    switch (what) {
      case "contend-chain" -> {
        start("holder", () -> holdBoth(begun));
        start("holder's holder", Stalls::holdOther);
      }
      case "native" -> start("holder", () -> lockDatabase(begun));
      default -> {
        if (what.startsWith("contend")) {
          start("holder", () -> hold(what, begun));
        } else {
          begun.countDown();
        }
      }
    }
  }

  private static void start(String name, Runnable task) {
    new Thread(task, name).start();
  }

  /** What runs first is slow for other reasons: the loop is new, and so is the watchdog's work. */
  private static void warmUp(Executor loop) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    loop.execute(done::countDown);
    done.await();
    Spin.spin(2 * SHORT_MILLIS);
    enter();
    look("warm");
    offer();
    QUEUE.clear();
    sleep(LONG_MILLIS);
  }

  private static void stall(String what) {
    waiting = Thread.currentThread();
    switch (what) {
      case "compute" -> Spin.spin(LONG_MILLIS);
      case "compute-noticeably" -> Spin.spin(NOTICEABLE_MILLIS);
      case "compute-briefly" -> Spin.spin(SHORT_MILLIS);
      case "match" -> match();
      case "contend", "contend-chain", "contend-initialiser" -> enter();
      case "native" -> waitForDatabase(Objects.requireNonNull(ours));
      case "contend-map" -> look("key");
      case "contend-queue", "contend-queue-briefly" -> offer();
      case "sleep" -> sleep(LONG_MILLIS);
      case "sleep-by-reflection" -> sleepByReflection();
      default -> throw new IllegalArgumentException(what);
    }
  }

  private static void match() {
    long until = Spin.cpuNanos() + TimeUnit.MILLISECONDS.toNanos(LONG_MILLIS);
    while (Spin.cpuNanos() < until) {
      for (int i = 0; i < MATCHES; i++) {
        if (Pattern.compile("(x+x+)+y").matcher("x".repeat(24)).find()) {
          throw new IllegalStateException();
        }
      }
    }
  }

  private static void enter() {
    synchronized (MONITOR) {
      MONITOR.notifyAll();
    }
  }

  private static void look(String wanted) {
    CACHE.computeIfAbsent(wanted, key -> "mine");
  }

  private static void offer() {
    if (!QUEUE.offer("mine")) {
      throw new IllegalStateException();
    }
  }

  /** Keeps others out, mostly for long. */
  private static void hold(String what, CountDownLatch begun) {
    switch (what) {
      case "contend-map" -> CACHE.computeIfAbsent("key", key -> load(begun, HOLD_MILLIS));
      case "contend-initialiser" -> {
        synchronized (MONITOR) {
          begun.countDown();
          SlowClass.use();
        }
      }
      case "contend-queue" -> holdQueue(begun, HOLD_MILLIS);
      case "contend-queue-briefly" -> holdQueue(begun, SHORT_MILLIS);
      default -> {
        synchronized (MONITOR) {
          load(begun, HOLD_MILLIS);
        }
      }
    }
  }

  /** The queue asks the condition under its own lock. */
  private static void holdQueue(CountDownLatch begun, int millis) {
    QUEUE.add("theirs");
    QUEUE.removeIf(element -> load(begun, millis).isEmpty());
  }

  /** Waits for another lock while it holds the one that the loop wants. */
  private static void holdBoth(CountDownLatch begun) {
    synchronized (MONITOR) {
      await(OTHER_IS_HELD);
      begun.countDown();
      synchronized (OTHER) {
        OTHER.notifyAll();
      }
    }
  }

  private static void holdOther() {
    synchronized (OTHER) {
      load(OTHER_IS_HELD, HOLD_MILLIS);
    }
  }

  /** Waits within SQLite's own code, which sleeps until the lock of the file is free. */
  private static void waitForDatabase(DB database) {
    execute(database, "begin exclusive");
  }

  private static void lockDatabase(CountDownLatch begun) {
    DB database = open();
    execute(database, "begin exclusive");
    ours = open();
    begun.countDown();
    while (waiting == null) {
      sleep(1);
    }
    sleep(HOLD_MILLIS);
    execute(database, "commit");
  }

  private static DB open() {
    try {
      SQLiteConnection connection =
          (SQLiteConnection) DriverManager.getConnection("jdbc:sqlite:locked.sqlite");
      connection.setBusyTimeout(60_000);
      return connection.getDatabase();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void execute(DB database, String sql) {
    try {
      database.exec(sql, false);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String load(CountDownLatch begun, int millis) {
    begun.countDown();
    awaitWaiting();
    sleep(millis);
    return "theirs";
  }

  private static void awaitWaiting() {
    while (waiting == null || !isHeldUp(waiting.getState())) {
      sleep(1);
    }
  }

  private static boolean isHeldUp(Thread.State state) {
    return state == Thread.State.BLOCKED || state == Thread.State.WAITING;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void sleep(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void sleepByReflection() {
    try {
      Thread.class.getMethod("sleep", long.class).invoke(null, LONG_MILLIS);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Short tasks on a machine that has far more to do than it can, with pauses of the VM. */
  private static void saturate(Executor loop, boolean isLocked) throws InterruptedException {
    if (isLocked) {
      rival("locker", Stalls::lockBriefly);
    }
    int rivals = 4 * Runtime.getRuntime().availableProcessors();
    for (int i = 0; i < rivals; i++) {
      rival("rival-" + i, Stalls::allocate);
    }
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(8);
    while (System.nanoTime() < until) {
      CountDownLatch done = new CountDownLatch(10);
      for (int i = 0; i < 10; i++) {
        loop.execute(
            () -> {
              if (isLocked) {
                enter();
              }
              Spin.spin(1);
              done.countDown();
            });
      }
      done.await();
    }
    isOver = true;
  }

  private static void rival(String name, Runnable task) {
    Thread rival = new Thread(task, name);
    rival.setDaemon(true);
    rival.start();
  }

  /** Holds the lock that the loop wants for as long as it takes to be given a processor. */
  private static void lockBriefly() {
    while (!isOver) {
      synchronized (MONITOR) {
        Spin.spin(1);
      }
      sleep(2);
    }
  }

  private static void allocate() {
    byte[][] garbage = new byte[64][];
    for (int i = 0; !isOver; i++) {
      garbage[i % garbage.length] = new byte[100_000];
    }
  }

  /** Takes its time to be initialised. */
  private static final class SlowClass {
    static {
      awaitWaiting();
      sleep(LONG_MILLIS);
    }

    static void use() {}
  }
}
