package scenario.worker;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Arrays;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs tests with JUnit and prints what becomes of each. */
public final class PlatformTests {
  private PlatformTests() {}

  /**
   * Runs them.
   *
   * @param tests names of test classes
   */
  public static void run(String... tests) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(Arrays.stream(tests).map(each -> selectClass(each)).toList())
            .build();
    LauncherFactory.create().execute(request, new Printer());
  }

  private static final class Printer implements TestExecutionListener {
    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      if (test.isTest()) {
        System.out.println(
            test.getDisplayName()
                + " "
                + result.getStatus()
                + " "
                + result.getThrowable().map(Throwable::toString).orElse(""));
      }
    }
  }
}
