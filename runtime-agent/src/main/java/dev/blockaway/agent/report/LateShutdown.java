package dev.blockaway.agent.report;

import java.lang.instrument.Instrumentation;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;

/**
 * Runs something after every shutdown hook of the application has ended, since ending the JVM
 * earlier would cut off, say, a coverage tool that is writing its data.
 */
final class LateShutdown {
  /** The JDK's own stages are 0 to 2; the last one is 9. */
  private static final int LAST_STAGE = 9;

  private LateShutdown() {}

  static void register(Instrumentation instrumentation, Runnable action) {
    try {
      registerStage(instrumentation, action);
    } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
      // an unknown JDK: at worst the action runs beside other hooks
      Runtime.getRuntime().addShutdownHook(new Thread(action, "blockaway-end"));
    }
  }

  private static void registerStage(Instrumentation instrumentation, Runnable action)
      throws ReflectiveOperationException {
    String accessPackage = "jdk.internal.access";
    instrumentation.redefineModule(
        Object.class.getModule(),
        Set.of(),
        Map.of(accessPackage, Set.of(LateShutdown.class.getModule())),
        Map.of(),
        Set.of(),
        Map.of());
    Object access =
        Class.forName(accessPackage + ".SharedSecrets").getMethod("getJavaLangAccess").invoke(null);
    Method register =
        Class.forName(accessPackage + ".JavaLangAccess")
            .getMethod("registerShutdownHook", int.class, boolean.class, Runnable.class);
    register.invoke(access, LAST_STAGE, false, action);
  }
}
