package dev.blockaway.agent.detector;

import dev.blockaway.catalog.Kind;

/**
 * A method of the JDK that blocks.
 *
 * @param owner binary name of the declaring class
 * @param name the method's name
 * @param descriptor its JVM descriptor, or a word that the table's reader knows
 * @param kind what it waits for
 * @param breaksLocks whether an error thrown from it would leave a lock or queue broken
 * @param ifBlockingMode whether it blocks only if its receiver, a channel, is configured so
 */
public record WatchedMethod(
    String owner,
    String name,
    String descriptor,
    Kind kind,
    boolean breaksLocks,
    boolean ifBlockingMode) {

  /** {@code Type.method}, as in messages. */
  public String title() {
    return owner.substring(Math.max(owner.lastIndexOf('.'), owner.lastIndexOf('$')) + 1)
        + "."
        + name;
  }
}
