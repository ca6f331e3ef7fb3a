package dev.blockaway.findings;

import org.jspecify.annotations.Nullable;

/**
 * One step of a call path.
 *
 * @param method what is called at this step, as {@code Type.method}
 * @param location where it is called
 */
public record Step(String method, Location location) {
  @Override
  public int hashCode() {
    return 31 * method.hashCode() + location.hashCode();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Step step
        && step.method.equals(method)
        && step.location.equals(location);
  }
}
