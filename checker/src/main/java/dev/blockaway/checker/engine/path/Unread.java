package dev.blockaway.checker.engine.path;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The implementations in class files, looked at one after the other, as far as they must be. It
 * compares as the records of {@link Node} do.
 *
 * @param isFirstTime whether they are run the first time only
 */
record Unread(Targets targets, Bodies bodies, boolean isFirstTime) {

  /** Implementations that are run at any time. */
  Unread(Targets targets, Bodies bodies) {
    this(targets, bodies, false);
  }

  /** The same, run the first time only. */
  Unread firstTime() {
    return new Unread(targets, bodies, true);
  }

  /** One of them by its number, counted from 0; null if there are not so many. */
  @Nullable Implementation at(int number) {
    return targets.other(number);
  }

  /** What an implementation runs; null if its class cannot be loaded. */
  @Nullable Node read(Implementation implementation) {
    if (implementation.isAbsent()) {
      return null;
    }
    Node node = bodies.of(implementation);
    if (node == null) {
      return Node.Unknown.INSTANCE;
    }
    return isFirstTime ? node.firstTime() : node;
  }

  /** What those run that have been looked at. */
  List<Node> read() {
    List<Node> result = new ArrayList<>();
    for (Implementation implementation : targets.othersRead()) {
      Node node = read(implementation);
      if (node != null) {
        result.add(node);
      }
    }
    return result;
  }

  /** Whether there are some that have not been looked at, as far as is known. */
  boolean hasMore() {
    return !targets.isRead();
  }

  @Override
  public int hashCode() {
    return targets.hashCode();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Unread unread
        && unread.targets == targets
        && unread.isFirstTime == isFirstTime;
  }
}
