package dev.blockaway.checker.engine.program;

import com.sun.tools.javac.code.Symbol;
import java.util.HashSet;
import java.util.Set;

/**
 * What the conditions around a place in the code have established there.
 *
 * @param offLoop whether the current thread is known to be no event loop
 * @param done variables whose futures are known to be complete
 */
public record Facts(boolean offLoop, Set<Symbol> done) {

  /** Nothing is known. */
  public static final Facts NONE = new Facts(false, Set.of());

  /** Copies the set. */
  public Facts {
    done = Set.copyOf(done);
  }

  /** Both this and that are known. */
  Facts and(Facts other) {
    if (!other.offLoop && other.done.isEmpty()) {
      return this;
    }
    Set<Symbol> both = new HashSet<>(done);
    both.addAll(other.done);
    return new Facts(offLoop || other.offLoop, both);
  }

  /** Only what is known by both. */
  Facts or(Facts other) {
    Set<Symbol> common = new HashSet<>(done);
    common.retainAll(other.done);
    return new Facts(offLoop && other.offLoop, common);
  }
}
