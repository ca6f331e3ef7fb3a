package dev.blockaway.agent.loop;

import java.lang.annotation.Annotation;
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

  /** Whether the class or a superclass carries an annotation of that name. */
  static boolean areAnnotated(Class<?> type, String annotation) {
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      for (Annotation found : each.getDeclaredAnnotations()) {
        if (found.annotationType().getName().equals(annotation)) {
          return true;
        }
      }
    }
    return false;
  }
}
