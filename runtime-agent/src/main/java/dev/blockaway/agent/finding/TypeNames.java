package dev.blockaway.agent.finding;

import java.lang.annotation.Annotation;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names under which the catalogue may speak of a type. */
final class TypeNames {
  private static final ClassValue<Set<String>> NAMES =
      new ClassValue<>() {
        @Override
        protected Set<String> computeValue(Class<?> type) {
          Set<String> names = new LinkedHashSet<>();
          collect(type, names);
          return names;
        }
      };

  private TypeNames() {}

  /**
   * Canonical names of the type and its supertypes, and of their annotations after an {@code @}.
   */
  static Set<String> of(Class<?> type) {
    return NAMES.get(type);
  }

  private static void collect(@Nullable Class<?> type, Set<String> names) {
    if (type == null) {
      return;
    }
    String name = type.getCanonicalName();
    if (name != null) {
      names.add(name);
    }
    for (Annotation each : type.getDeclaredAnnotations()) {
      names.add("@" + each.annotationType().getCanonicalName());
    }
    collect(type.getSuperclass(), names);
    for (Class<?> each : type.getInterfaces()) {
      collect(each, names);
    }
  }
}
