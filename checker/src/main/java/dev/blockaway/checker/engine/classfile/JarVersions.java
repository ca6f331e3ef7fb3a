package dev.blockaway.checker.engine.classfile;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The class files of a multi-release jar that are for some versions of Java only: of each class the
 * newest that a certain Java may load.
 */
final class JarVersions {
  private static final int DIGITS = 3;

  private final int java;
  private final Map<String, Version> newest = new HashMap<>();

  private record Version(int java, JarDirectory.Entry entry) {}

  /** Takes what {@code java}, a version such as 17, may load. */
  JarVersions(int java) {
    this.java = java;
  }

  /** Adds one by its name below the folder of all versions, such as {@code 9/a/A.class}. */
  void add(String name, JarDirectory.Entry entry) {
    int slash = name.indexOf('/');
    int version = slash < 0 ? -1 : number(name.substring(0, slash));
    if (version >= 0 && version <= java) {
      newest.merge(
          name.substring(slash + 1),
          new Version(version, entry),
          (one, other) -> other.java > one.java ? other : one);
    }
  }

  /** The number in a text; -1 if it is none that can be a version. */
  private static int number(String text) {
    boolean isNumber =
        !text.isEmpty() && text.length() <= DIGITS && text.chars().allMatch(Character::isDigit);
    return isNumber ? Integer.parseInt(text) : -1;
  }

  /** What is loaded for a class file that is there for all versions. */
  JarDirectory.Entry insteadOf(String name, JarDirectory.Entry entry) {
    Version version = newest.remove(name);
    return version == null ? entry : version.entry;
  }

  /** Hands over those that were not asked for: they are there for some versions only. */
  void forEachOther(BiConsumer<String, JarDirectory.Entry> taker) {
    newest.forEach((name, version) -> taker.accept(name, version.entry));
  }
}
