package scenario.worker;

import java.lang.reflect.InvocationTargetException;

/** The worker's own code, which hands the tests to JUnit in the application's class loader. */
public final class SystemWorker implements Runnable {
  private final ClassLoader application;
  private final String[] tests;

  /**
   * Runs nothing yet.
   *
   * @param application has JUnit and the tests
   * @param tests names of test classes
   */
  public SystemWorker(ClassLoader application, String[] tests) {
    this.application = application;
    this.tests = tests.clone();
  }

  @Override
  public void run() {
    Thread.currentThread().setContextClassLoader(application);
    try {
      application
          .loadClass("scenario.worker.PlatformTests")
          .getMethod("run", String[].class)
          .invoke(null, (Object) tests);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
