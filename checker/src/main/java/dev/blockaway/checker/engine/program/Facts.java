package dev.blockaway.checker.engine.program;

import com.sun.tools.javac.code.Symbol;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the conditions around a place in the code have established there.
 *
 * @param threads which threads come there
 * @param done variables whose futures, or elements, are known to be complete
 * @param given what is known of the values that the methods around were given for their parameters
 */
public record Facts(Threads threads, Set<Held> done, Set<Comparison> given) {

  /** Which threads come to a place. */
  enum Threads {
    ANY,
    OFF_LOOP,
    NONE
  }

  /**
   * Below thousands of cases thousands of values are left out; each place would have its own set.
   */
  private static final int MAX_GIVEN = 50;

  /** Nothing is known. */
  public static final Facts NONE = new Facts(Threads.ANY, Set.of(), Set.of());

  /** No thread ever comes there: so whatever is asked holds. */
  static final Facts NEVER = new Facts(Threads.NONE, Set.of(), Set.of());

  /** Copies the sets. */
  public Facts {
    done = Set.copyOf(done);
    given = Set.copyOf(given);
  }

  /** The current thread is known to be no event loop, or nothing is known of it. */
  static Facts thread(boolean offLoop) {
    return offLoop ? new Facts(Threads.OFF_LOOP, Set.of(), Set.of()) : NONE;
  }

  /** One future, or the elements of one variable, are complete. */
  static Facts done(@Nullable Held future) {
    return future == null ? NONE : new Facts(Threads.ANY, Set.of(future), Set.of());
  }

  /** All of some futures are complete. */
  static Facts done(Set<Held> futures) {
    return new Facts(Threads.ANY, futures, Set.of());
  }

  /** A parameter has a certain value, or one of several. */
  static Facts given(@Nullable Comparison comparison) {
    return comparison == null ? NONE : new Facts(Threads.ANY, Set.of(), Set.of(comparison));
  }

  /** Whether no event loop comes there. */
  public boolean offLoop() {
    return threads != Threads.ANY;
  }

  /** Whether nothing is known. */
  boolean isNothing() {
    return !offLoop() && done.isEmpty() && given.isEmpty();
  }

  /** The variables of which something is known. */
  Set<Symbol> variables() {
    Set<Symbol> result = new HashSet<>();
    for (Held held : done) {
      for (Held part = held; part != null; part = part.in()) {
        result.add(part.variable());
      }
    }
    given.forEach(comparison -> result.add(comparison.parameter()));
    return result;
  }

  /** Whether nothing ever gets there. */
  boolean isNever() {
    return threads == Threads.NONE;
  }

  /** Both this and that are known. */
  Facts and(Facts other) {
    if (other.isNothing() || isNever()) {
      return this;
    }
    if (isNothing() || other.isNever()) {
      return other;
    }
    return new Facts(offLoop() ? threads : other.threads, union(done, other.done), givenTo(other));
  }

  /** What is known of parameters by both, as far as that is little. */
  private Set<Comparison> givenTo(Facts other) {
    return given.size() + other.given.size() > MAX_GIVEN ? given : union(given, other.given);
  }

  /** Only what is known by both. */
  Facts or(Facts other) {
    if (isNever() || other.isNothing()) {
      return other;
    }
    if (other.isNever() || isNothing()) {
      return this;
    }
    return new Facts(
        offLoop() ? other.threads : threads,
        without(done, held -> !other.done.contains(held)),
        either(other));
  }

  private static <T> Set<T> union(Set<T> some, Set<T> more) {
    if (some.isEmpty() || more.isEmpty()) {
      return some.isEmpty() ? more : some;
    }
    Set<T> both = new HashSet<>(some);
    both.addAll(more);
    return both;
  }

  /** What is known of parameters wherever this or that is known. */
  private Set<Comparison> either(Facts other) {
    Set<Comparison> result = new HashSet<>();
    for (Comparison one : given) {
      for (Comparison another : other.given) {
        Comparison both = one.or(another);
        if (both != null) {
          result.add(both);
        }
      }
    }
    return result;
  }

  private static <T> Set<T> without(Set<T> all, Predicate<T> dropped) {
    if (all.stream().noneMatch(dropped)) {
      return all;
    }
    Set<T> rest = new HashSet<>(all);
    rest.removeIf(dropped);
    return rest;
  }

  /** What is still known after a variable has changed. */
  Facts without(Symbol changed) {
    Set<Held> doneStill = without(done, held -> held.dependsOn(changed));
    Set<Comparison> givenStill = without(given, one -> one.parameter() == changed);
    return doneStill == done && givenStill == given
        ? this
        : new Facts(threads, doneStill, givenStill);
  }

  /** What is still known in a function that is written here, on whatever thread it may run. */
  Facts inFunction() {
    return !offLoop() || isNever() ? this : new Facts(Threads.ANY, done, given);
  }

  /**
   * The same of futures where variables have other names; what has none there is dropped, as is
   * what is known of parameters.
   */
  Facts renamed(Function<Held, @Nullable Held> names) {
    if (isNever()) {
      return this;
    }
    Set<Held> result = new HashSet<>();
    for (Held held : done) {
      Held name = names.apply(held);
      if (name != null) {
        result.add(name);
      }
    }
    return new Facts(threads, result, Set.of());
  }
}
