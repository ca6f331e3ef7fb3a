package dev.blockaway.checker.engine.path;

import dev.blockaway.checker.engine.classfile.ClassHeader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a virtual call may run: the implementations of this program, and those of class files, which
 * are looked for one after the other. It is compared by identity: there is one for each method and
 * type of receiver.
 */
final class Targets {
  private final List<Implementation> known;
  private final Subtypes subtypes;
  private final Function<ClassHeader, Implementation> unread;
  private final List<Implementation> others = new ArrayList<>();

  /**
   * What is known, and how to come to more.
   *
   * @param unread makes an implementation of a class that is not loaded
   */
  Targets(
      List<Implementation> known, Subtypes subtypes, Function<ClassHeader, Implementation> unread) {
    this.known = List.copyOf(known);
    this.subtypes = subtypes;
    this.unread = unread;
  }

  /** Those of the program, and others whose classes are loaded. */
  List<Implementation> known() {
    return known;
  }

  /** One of a class file by its number, counted from 0; null if there are not so many. */
  @Nullable Implementation other(int number) {
    while (others.size() <= number) {
      ClassHeader header = subtypes.unloaded(others.size());
      if (header == null) {
        return null;
      }
      others.add(unread.apply(header));
    }
    return others.get(number);
  }

  /** Whether there are none. */
  boolean isEmpty() {
    return known.isEmpty() && other(0) == null;
  }

  /** Whether it is known already that class files have none. */
  boolean hasNoOthers() {
    return others.isEmpty() && isComplete();
  }

  private boolean isComplete() {
    return subtypes.isComplete() && subtypes.unloaded(others.size()) == null;
  }

  /** Whether each of them has been looked at. */
  boolean isRead() {
    return isComplete() && others.stream().allMatch(Implementation::isRead);
  }

  /** Those of class files that have been looked at, in an order of their names. */
  List<Implementation> othersRead() {
    List<Implementation> result = new ArrayList<>();
    for (Implementation other : others) {
      if (other.isRead()) {
        result.add(other);
      }
    }
    result.sort(Comparator.comparing(Implementation::name));
    return result;
  }

  /** All of them; for that all class files are looked at where one may be. */
  List<Implementation> all() {
    List<Implementation> result = new ArrayList<>(known);
    int number = 0;
    for (Implementation other = other(0); other != null; other = other(++number)) {
      result.add(other);
    }
    return result;
  }
}
