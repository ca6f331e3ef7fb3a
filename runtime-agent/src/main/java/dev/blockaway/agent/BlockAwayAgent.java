package dev.blockaway.agent;

import dev.blockaway.agent.option.AgentOptions;
import java.lang.instrument.Instrumentation;
import org.jspecify.annotations.Nullable;

/** Where the JVM enters the agent. */
public final class BlockAwayAgent {
  private static final int USAGE_ERROR = 2;

  private BlockAwayAgent() {}

  /**
   * Starts the agent before the application. Wrong arguments end the JVM, since a run that checks
   * nothing is worse; anything else leaves it alive.
   *
   * @param arguments the text behind {@code -javaagent:...=}, null if there is none
   * @param instrumentation of this JVM
   */
  public static void premain(@Nullable String arguments, Instrumentation instrumentation) {
    try {
      Startup.run(AgentOptions.parse(arguments), instrumentation);
    } catch (IllegalArgumentException e) {
      System.err.println("BlockAway: " + e.getMessage());
      Runtime.getRuntime().halt(USAGE_ERROR);
    } catch (Throwable e) {
      System.err.println("BlockAway is NOT watching, it could not start: " + e);
      e.printStackTrace();
    }
  }
}
