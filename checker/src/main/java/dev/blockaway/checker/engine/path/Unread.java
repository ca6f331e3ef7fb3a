package dev.blockaway.checker.engine.path;

import org.jspecify.annotations.Nullable;

/**
 * An implementation in a class file, looked at when it must be. It compares as the records of
 * {@link Node} do.
 */
record Unread(Implementation implementation, Bodies bodies) {

  /** Whether it has been looked at. */
  boolean isRead() {
    return implementation.isRead();
  }

  /** What it runs; null if its class cannot be loaded. */
  @Nullable Node read() {
    if (implementation.isAbsent()) {
      return null;
    }
    Node node = bodies.of(implementation);
    return node == null ? Node.Unknown.INSTANCE : node;
  }

  @Override
  public int hashCode() {
    return implementation.hashCode();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Unread unread && unread.implementation == implementation;
  }
}
