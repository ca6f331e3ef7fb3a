package dev.blockaway.agent;

import dev.blockaway.agent.observation.ObservationLog;
import dev.blockaway.agent.observation.Scopes;
import dev.blockaway.agent.option.AgentOptions;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/**
 * The agent of this JVM, for those that answer for what it saw.
 *
 * @param options what the user asked for
 * @param log what it saw
 * @param scopes which tests run
 * @param settle makes sure that what has ended by now is in the log
 */
public record Agent(AgentOptions options, ObservationLog log, Scopes scopes, Runnable settle) {
  private static volatile @Nullable Agent running;

  /**
   * Has settled what can be: what is in the log already counts even if the rest fails.
   *
   * @param err is told of the failure
   */
  public void settleAsFarAsPossible(PrintStream err) {
    try {
      settle.run();
    } catch (RuntimeException | LinkageError e) {
      err.println("BlockAway: what event loops did last is not judged: " + e);
    }
  }

  /** The agent that runs in this JVM; null if the JVM was started without it. */
  public static @Nullable Agent running() {
    return running;
  }

  static void started(Agent agent) {
    running = agent;
  }
}
