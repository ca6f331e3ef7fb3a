package dev.blockaway.agent.it;

import java.nio.file.Path;
import java.util.Objects;

/** The jar that users get. */
final class AgentJar {
  private AgentJar() {}

  static Path path() {
    return Path.of(
        Objects.requireNonNull(System.getProperty("blockaway.agent"), "set by the build"));
  }
}
