package dev.blockaway.agent;

import java.util.Objects;

/** The agent's version. */
public final class Version {
  private Version() {}

  /** The version in the jar's manifest; {@code unpackaged} outside of a jar. */
  public static String current() {
    return Objects.requireNonNullElse(
        Version.class.getPackage().getImplementationVersion(), "unpackaged");
  }
}
