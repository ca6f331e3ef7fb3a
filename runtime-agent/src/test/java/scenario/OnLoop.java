package scenario;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Runs {@link Operations} on a framework's thread: the first argument names the thread, the others
 * the operations, none for all. Each one runs once on an ordinary thread before.
 */
public final class OnLoop {
  private static final int PATIENCE_SECONDS = 60;

  private OnLoop() {}

  /**
   * Runs them.
   *
   * @param arguments a thread and operations
   * @throws Exception if something is unknown or hangs
   */
  public static void main(String[] arguments) throws Exception {
    Executor loop = Loops.named(arguments[0]);
    try (Operations operations = new Operations()) {
      for (String name : names(arguments)) {
        run(operations, name);
        CountDownLatch done = new CountDownLatch(1);
        loop.execute(
            () -> {
              run(operations, name);
              done.countDown();
            });
        if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
          throw new IllegalStateException(name + " hangs");
        }
      }
    }
    System.out.println("all done");
    // frameworks' threads would keep the JVM alive
    System.exit(0);
  }

  private static List<String> names(String[] arguments) {
    if (arguments.length > 1) {
      return Arrays.asList(arguments).subList(1, arguments.length);
    }
    List<String> all = new ArrayList<>(Operations.blocking());
    all.addAll(Operations.allowed());
    all.addAll(Operations.harmless());
    return all;
  }

  private static void run(Operations operations, String name) {
    try {
      Operations.class.getDeclaredMethod(name).invoke(operations);
    } catch (InvocationTargetException e) {
      System.out.println(name + " threw " + e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(name, e);
    }
  }
}
