package dev.blockaway.agent;

import dev.blockaway.agent.observation.ObservationLog;
import dev.blockaway.agent.observation.Scopes;
import dev.blockaway.agent.option.AgentOptions;
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

  /** The agent that runs in this JVM; null if the JVM was started without it. */
  public static @Nullable Agent running() {
    return running;
  }

  static void started(Agent agent) {
    running = agent;
  }
}
