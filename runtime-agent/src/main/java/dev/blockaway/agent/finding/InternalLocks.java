package dev.blockaway.agent.finding;

import dev.blockaway.agent.finding.CodeOrigin.Origin;
import dev.blockaway.catalog.Kind;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.StampedLock;

/**
 * Recognises locks that libraries and the JDK take for themselves. Most are held for microseconds,
 * as monitors are: only how long an event loop waits for one tells whether it matters.
 */
public final class InternalLocks {
  private static final String LOCKS = "java.util.concurrent.locks.";
  private final ApiLookup apis;
  private final CodeOrigin origins;

  /**
   * For one JVM.
   *
   * @param catalog tells locks from conditions and timed attempts
   * @param origins tells who takes them
   */
  public InternalLocks(CatalogRows catalog, CodeOrigin origins) {
    this.apis = new ApiLookup(catalog);
    this.origins = origins;
  }

  /**
   * Whether that is what the thread waits for.
   *
   * @param stack the thread's frames, beginning with the innermost
   */
  public boolean holdUp(List<Frame> stack) {
    int caller = 0;
    while (caller < stack.size() && stack.get(caller).className().startsWith(LOCKS)) {
      caller++;
    }
    if (caller == 0
        || caller == stack.size()
        || origins.of(stack.get(caller).type()) == Origin.APPLICATION) {
      return false;
    }
    Frame entry = stack.get(caller - 1);
    Api api = isLock(entry.type()) ? apis.find(entry) : null;
    return api != null && api.kind() == Kind.LOCK;
  }

  /** Not the synchronizers beneath, with which latches and futures wait. */
  private static boolean isLock(Class<?> type) {
    return Lock.class.isAssignableFrom(type) || type == StampedLock.class;
  }
}
