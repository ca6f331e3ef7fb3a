package dev.blockaway.agent.loop;

import org.jspecify.annotations.Nullable;

/** Looks for a type by name among a class and its supertypes, without loading anything. */
final class Supertypes {
  private Supertypes() {}

  static boolean contains(@Nullable Class<?> type, String name) {
    if (type == null) {
      return false;
    }
    if (type.getName().equals(name) || contains(type.getSuperclass(), name)) {
      return true;
    }
    for (Class<?> each : type.getInterfaces()) {
      if (contains(each, name)) {
        return true;
      }
    }
    return false;
  }
}
