package dev.blockaway.agent.option;

import dev.blockaway.agent.stall.StallLimits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the agent's arguments; strict, so that a typing error never switches protection off. */
final class AgentOptionsParser {
  private static final String EXPECTED =
      "expected mode=collect|log|throw, report=<directory>, loops=<name pattern>|class:<name>|annotation:<name>;...,"
          + " app=<package prefix>;..., allow=<file>;..., stall-report=<ms>|never,"
          + " stall-fail=<ms>|never, separated by commas";

  private final Set<String> given = new HashSet<>();
  private Mode mode = Mode.COLLECT;
  private Path report = defaultReport();
  private List<String> loops = List.of();
  private List<String> application = List.of();
  private List<Path> allow = List.of();
  private long stallReport = StallLimits.DEFAULT.reportMillis();
  private long stallFail = StallLimits.DEFAULT.failMillis();

  AgentOptions parse(@Nullable String arguments) {
    if (arguments != null && !arguments.isBlank()) {
      for (String argument : arguments.split(",", -1)) {
        argument(argument.strip());
      }
    }
    if (given.contains("stall-fail") && stallFail < stallReport) {
      throw new IllegalArgumentException(
          ("stall-fail=%d, stall-report=%s: expected stall-fail to be no less, since what is not"
                  + " reported cannot fail")
              .formatted(stallFail, stallReport == StallLimits.NEVER ? "never" : stallReport));
    }
    return new AgentOptions(
        mode, report, loops, application, allow, new StallLimits(stallReport, stallFail));
  }

  private void argument(String argument) {
    int equals = argument.indexOf('=');
    String name = equals < 0 ? argument : argument.substring(0, equals);
    String value = equals < 0 ? "" : argument.substring(equals + 1).strip();
    if (!given.add(name)) {
      throw new IllegalArgumentException("argument '" + name + "' is given twice");
    }
    switch (name) {
      case "mode" -> mode = mode(value);
      case "report" -> report = Path.of(required(argument, value));
      case "loops" -> loops = loops(argument, value);
      case "app" -> application = list(argument, value);
      case "allow" -> allow = list(argument, value).stream().map(Path::of).toList();
      case "stall-report" -> stallReport = millis(argument, value);
      case "stall-fail" -> stallFail = millis(argument, value);
      default ->
          throw new IllegalArgumentException("unknown argument '" + argument + "'; " + EXPECTED);
    }
  }

  private static Mode mode(String value) {
    for (Mode mode : Mode.values()) {
      if (word(mode).equals(value)) {
        return mode;
      }
    }
    throw new IllegalArgumentException(
        "unknown mode '%s'; expected %s"
            .formatted(
                value,
                Arrays.stream(Mode.values())
                    .map(AgentOptionsParser::word)
                    .collect(Collectors.joining(", "))));
  }

  private static String word(Mode mode) {
    return mode.name().toLowerCase(Locale.ROOT);
  }

  private static long millis(String argument, String value) {
    if (value.equals("never")) {
      return StallLimits.NEVER;
    }
    try {
      long millis = Long.parseLong(value);
      if (millis > 0 && millis < StallLimits.NEVER) {
        return millis;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new IllegalArgumentException(
        "'" + argument + "': expected a number of milliseconds, or never");
  }

  private static List<String> loops(String argument, String value) {
    List<String> loops = list(argument, value);
    if (loops.stream().anyMatch(loop -> loop.equals("class:") || loop.equals("annotation:"))) {
      throw hasNoValue(argument);
    }
    return loops;
  }

  private static List<String> list(String argument, String value) {
    List<String> parts = Arrays.stream(value.split(";", -1)).map(String::strip).toList();
    if (parts.contains("")) {
      throw hasNoValue(argument);
    }
    return parts;
  }

  private static String required(String argument, String value) {
    if (value.isEmpty()) {
      throw hasNoValue(argument);
    }
    return value;
  }

  private static IllegalArgumentException hasNoValue(String argument) {
    return new IllegalArgumentException(
        "argument '" + argument + "' has no value, or an empty one; " + EXPECTED);
  }

  private static Path defaultReport() {
    boolean gradle =
        !Files.exists(Path.of("pom.xml"))
            && (Files.exists(Path.of("build.gradle")) || Files.exists(Path.of("build.gradle.kts")));
    return Path.of(gradle ? "build" : "target", "blockaway");
  }
}
