package dev.blockaway.checker.engine.path;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a virtual call may run: the implementations of this program, and those of class files, which
 * are looked for one after the other, by whoever searches first. It is compared by identity: there
 * is one for each method and type of receiver.
 */
final class Targets {
  private final List<Implementation> known;
  private final Subtypes subtypes;
  private final Others others;
  private final List<Implementation> found = new ArrayList<>();

  /** Finds the implementations of class files. */
  interface Others {

    /** One of them by its number, counted from 0; null if there are not so many. */
    @Nullable Implementation at(int number);
  }

  Targets(List<Implementation> known, Subtypes subtypes, Others others) {
    this.known = List.copyOf(known);
    this.subtypes = subtypes;
    this.others = others;
  }

  /** Those of the program, and others whose classes are loaded. */
  List<Implementation> known() {
    return known;
  }

  /** One of a class file by its number, counted from 0; null if there are not so many. */
  @Nullable Implementation other(int number) {
    while (found.size() <= number) {
      Implementation next = others.at(found.size());
      if (next == null) {
        return null;
      }
      found.add(next);
    }
    return found.get(number);
  }

  /** Whether there are none. */
  boolean isEmpty() {
    return known.isEmpty() && other(0) == null;
  }

  /** Whether there are class files to look at; it does not depend on what was asked before. */
  boolean mayHaveOthers() {
    return subtypes.isSearched();
  }

  /** Whether each of them has been looked at, by whatever search. */
  boolean isRead() {
    return subtypes.isComplete()
        && other(found.size()) == null
        && found.stream().allMatch(Implementation::isRead);
  }

  /** Those of class files that have been looked at, in an order of their names. */
  List<Implementation> othersRead() {
    List<Implementation> result = new ArrayList<>();
    for (Implementation other : found) {
      if (other.isRead()) {
        result.add(other);
      }
    }
    result.sort(Comparator.comparing(Implementation::name));
    return result;
  }

  /** Those of the module that is compiled, whether it is compiled now or was before. */
  List<Implementation> ofThisModule() {
    return first(subtypes.countOfThisModule());
  }

  /** All of them; for that all class files are looked at where one may be. */
  List<Implementation> all() {
    return first(Integer.MAX_VALUE);
  }

  private List<Implementation> first(int count) {
    List<Implementation> result = new ArrayList<>(known);
    for (int number = 0; number < count; number++) {
      Implementation other = other(number);
      if (other == null) {
        return result;
      }
      result.add(other);
    }
    return result;
  }
}
