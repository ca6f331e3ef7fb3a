package scenario.worker;

import java.net.URL;
import java.net.URLClassLoader;

/**
 * Starts like a test worker of Gradle's: the application and JUnit are on the system class path,
 * the worker's own code comes from a loader that sees nothing of it.
 */
public final class WorkerMain {
  private WorkerMain() {}

  /**
   * Runs the tests.
   *
   * @param arguments names of test classes
   * @throws Exception if they cannot be run
   */
  public static void main(String[] arguments) throws Exception {
    URL classes = WorkerMain.class.getProtectionDomain().getCodeSource().getLocation();
    try (URLClassLoader worker =
        new URLClassLoader(new URL[] {classes}, ClassLoader.getPlatformClassLoader())) {
      Runnable system =
          (Runnable)
              worker
                  .loadClass("scenario.worker.SystemWorker")
                  .getConstructor(ClassLoader.class, String[].class)
                  .newInstance(ClassLoader.getSystemClassLoader(), arguments);
      Thread thread = new Thread(system, "Test worker");
      thread.start();
      thread.join();
    }
  }
}
