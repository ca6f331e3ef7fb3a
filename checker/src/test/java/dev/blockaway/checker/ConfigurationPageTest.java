package dev.blockaway.checker;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Keeps docs/configuration.md true: it is made of the checks' and options' own words. */
final class ConfigurationPageTest {
  private static final Path PAGE = Path.of("../docs/configuration.md");

  @Test
  void reportsStalePage() throws IOException {
    if (Boolean.getBoolean("blockaway.updateDocs")) {
      Files.writeString(PAGE, page());
    }

    assertThat(Files.readString(PAGE))
        .as("make it anew with ./mvnw -pl checker -am verify -Dblockaway.updateDocs=true")
        .isEqualTo(page());
  }

  private static String page() {
    return """
        # Configuration

        Made from the checks and their options by `ConfigurationPageTest`; do not edit.

        ## Checks

        Each is turned on, off, up or down with `-Xep:<check>:OFF`, `:WARN` or `:ERROR`, and suppressed with
        `@SuppressWarnings("<check>")` on a variable, method or class.

        | check | default | what it means |
        |---|---|---|
        %s

        ## Options

        Given as `-XepOpt:BlockAway:<option>=<value>`. An option that does not exist, or a value that cannot be used,
        fails the build with one sentence.

        | option | default | what it does |
        |---|---|---|
        %s
        """
        .formatted(checks(), options());
  }

  private static String checks() {
    return ServiceLoader.load(BugChecker.class).stream()
        .map(ServiceLoader.Provider::type)
        .filter(type -> type.getPackageName().equals("dev.blockaway.checker"))
        .sorted(Comparator.comparing(Class::getSimpleName))
        .map(ConfigurationPageTest::check)
        .collect(Collectors.joining("\n"));
  }

  private static String check(Class<? extends BugChecker> type) {
    BugPattern pattern = Objects.requireNonNull(type.getAnnotation(BugPattern.class));
    String name = type.getSimpleName();
    return "| [`%s`](checks/%s.md)%s | %s | %s |"
        .formatted(name, name, aliases(pattern), pattern.severity(), pattern.summary());
  }

  private static String aliases(BugPattern pattern) {
    List<String> names = List.of(pattern.altNames());
    return names.isEmpty() ? "" : ", also suppressed as `" + String.join("`, `", names) + "`";
  }

  private static String options() {
    return Arrays.stream(Option.values())
        .sorted(Comparator.comparing(Option::id))
        .map(
            option ->
                "| `%s` | %s | %s |"
                    .formatted(option.id(), option.byDefault(), option.description()))
        .collect(Collectors.joining("\n"));
  }
}
