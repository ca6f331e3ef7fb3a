package dev.blockaway.checker.setup;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the build says to Error Prone when it runs it itself.
 *
 * @param arguments the words after {@code -Xplugin:ErrorProne}
 */
record ExplicitErrorProne(List<String> arguments) {
  private static final String DISABLE_ALL = "-XepDisableAllChecks";

  ExplicitErrorProne {
    arguments = List.copyOf(arguments);
  }

  /**
   * Reads javac's record of the {@code -Xplugin} options.
   *
   * @param option the values, separated by NUL; null if there are none
   */
  static Optional<ExplicitErrorProne> parse(@Nullable String option) {
    if (option == null) {
      return Optional.empty();
    }
    return Arrays.stream(option.split("\0"))
        .map(plugin -> List.of(plugin.strip().split("\\s+")))
        .filter(words -> words.get(0).equals("ErrorProne"))
        .map(words -> new ExplicitErrorProne(words.subList(1, words.size())))
        .findFirst();
  }

  /** Whether all checks are turned off and none of {@code checks} is spoken of afterwards. */
  boolean turnsOffWithoutNaming(List<String> checks) {
    int off = arguments.lastIndexOf(DISABLE_ALL);
    return off >= 0
        && arguments.subList(off, arguments.size()).stream()
            .noneMatch(argument -> checks.stream().anyMatch(check -> names(argument, check)));
  }

  private static boolean names(String argument, String check) {
    return argument.equals("-Xep:" + check) || argument.startsWith("-Xep:" + check + ":");
  }
}
