package dev.blockaway.checker.engine.program;

import com.sun.tools.javac.code.Symbol;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the conditions around a place in the code have established there.
 *
 * @param offLoop whether the current thread is known to be no event loop
 * @param done variables whose futures, or elements, are known to be complete
 */
public record Facts(boolean offLoop, Set<Held> done) {

  /** Nothing is known. */
  public static final Facts NONE = new Facts(false, Set.of());

  /** Copies the set. */
  public Facts {
    done = Set.copyOf(done);
  }

  /** One future, or the elements of one variable, are complete. */
  static Facts done(@Nullable Held future) {
    return future == null ? NONE : new Facts(false, Set.of(future));
  }

  /** Both this and that are known. */
  Facts and(Facts other) {
    if (!other.offLoop && other.done.isEmpty()) {
      return this;
    }
    Set<Held> both = new HashSet<>(done);
    both.addAll(other.done);
    return new Facts(offLoop || other.offLoop, both);
  }

  /** Only what is known by both. */
  Facts or(Facts other) {
    Set<Held> common = new HashSet<>(done);
    common.retainAll(other.done);
    return new Facts(offLoop && other.offLoop, common);
  }

  /** What is still known after a variable has changed. */
  Facts without(Symbol changed) {
    if (done.stream().noneMatch(held -> held.dependsOn(changed))) {
      return this;
    }
    Set<Held> rest = new HashSet<>(done);
    rest.removeIf(held -> held.dependsOn(changed));
    return new Facts(offLoop, rest);
  }

  /** The same where variables have other names; what has none there is dropped. */
  Facts renamed(Function<Held, @Nullable Held> names) {
    Set<Held> result = new HashSet<>();
    for (Held held : done) {
      Held name = names.apply(held);
      if (name != null) {
        result.add(name);
      }
    }
    return new Facts(offLoop, result);
  }
}
