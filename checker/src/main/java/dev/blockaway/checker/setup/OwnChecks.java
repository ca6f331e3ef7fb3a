package dev.blockaway.checker.setup;

import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** The names of our checks, as Error Prone will find them. */
final class OwnChecks {
  private static final String OURS = "dev.blockaway.";

  private OwnChecks() {}

  /** The names, in alphabetical order. */
  static List<String> names() {
    return ServiceLoader.load(BugChecker.class, OwnChecks.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::type)
        .filter(type -> type.getName().startsWith(OURS))
        .map(OwnChecks::name)
        .sorted()
        .toList();
  }

  private static String name(Class<? extends BugChecker> type) {
    @Nullable BugPattern pattern = type.getAnnotation(BugPattern.class);
    return pattern == null || pattern.name().isEmpty() ? type.getSimpleName() : pattern.name();
  }
}
