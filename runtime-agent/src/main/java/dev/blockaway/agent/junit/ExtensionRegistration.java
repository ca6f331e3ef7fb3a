package dev.blockaway.agent.junit;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Makes JUnit find {@link BlockAwayExtension} without a line in the user's project: it is announced
 * as a service in the agent's jar, and automatic detection is switched on for it alone.
 */
public final class ExtensionRegistration {
  private static final String ENABLED = "junit.jupiter.extensions.autodetection.enabled";
  private static final String INCLUDE = "junit.jupiter.extensions.autodetection.include";
  private static final String OURS = "dev.blockaway.agent.junit.*";
  private static final String JUPITER = "org/junit/jupiter/api/extension/Extension.class";

  private ExtensionRegistration() {}

  /** Sets JUnit's system properties, unless the user has decided; does nothing without Jupiter. */
  public static void register() {
    ClassLoader loader = ClassLoader.getSystemClassLoader();
    // under a class loader of the test runner's own our extension could not see JUnit
    if (loader.getResource(JUPITER) == null) {
      return;
    }
    String decided = System.getProperty(ENABLED, properties(loader).getProperty(ENABLED));
    if (decided == null) {
      System.setProperty(ENABLED, "true");
      System.setProperty(INCLUDE, OURS);
    }
  }

  private static Properties properties(ClassLoader loader) {
    Properties properties = new Properties();
    try (@Nullable InputStream in = loader.getResourceAsStream("junit-platform.properties")) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      System.err.println("BlockAway: junit-platform.properties is unreadable: " + e);
    }
    return properties;
  }
}
