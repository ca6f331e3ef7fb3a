package dev.blockaway.agent.option;

import dev.blockaway.agent.stall.StallLimits;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the user asked of the agent.
 *
 * @param mode what happens when an event loop blocks
 * @param report the directory of the report files
 * @param loops name patterns of further event-loop threads, with {@code *} for any characters
 * @param application package prefixes of the application's own code; empty: whatever was loaded
 *     from a directory of classes
 * @param allow files with places that may block
 * @param stalls from when on a task is too long
 */
public record AgentOptions(
    Mode mode,
    Path report,
    List<String> loops,
    List<String> application,
    List<Path> allow,
    StallLimits stalls) {

  /** Copies the lists. */
  public AgentOptions {
    loops = List.copyOf(loops);
    application = List.copyOf(application);
    allow = List.copyOf(allow);
  }

  /**
   * Reads {@code name=value,name=value}.
   *
   * @param arguments the text behind {@code -javaagent:...=}, null if there is none
   * @throws IllegalArgumentException if something is unknown or malformed; the message names it and
   *     what is expected
   */
  public static AgentOptions parse(@Nullable String arguments) {
    return new AgentOptionsParser().parse(arguments);
  }
}
