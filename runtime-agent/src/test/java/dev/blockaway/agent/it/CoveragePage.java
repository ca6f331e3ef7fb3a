package dev.blockaway.agent.it;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import scenario.Allowed;
import scenario.Blocking;

/** The page that says which operations the agent sees. */
final class CoveragePage {
  private static final String HEAD =
      """
      # What the agent sees

      Made by `CoverageIT`, which runs each operation on each thread and asserts each cell; do not edit. The agent runs without any VM flag.

      """;

  private CoveragePage() {}

  static String of(
      List<CoverageColumn> columns,
      List<Method> blocking,
      List<Method> allowed,
      List<Method> harmless) {
    return HEAD
        + "## %d operations that block or may\n\n".formatted(blocking.size() + allowed.size())
        + "%d are reported, under the name that the user called; %d are allowed: they wait once, or hardly ever.\n\n"
            .formatted(blocking.size(), allowed.size())
        + head(columns, "reported as")
        + rows(
            columns,
            blocking,
            (column, method) -> column.flags(method) ? "yes" : "–",
            method -> "`" + method.getAnnotation(Blocking.class).value() + "`")
        + rows(
            columns,
            allowed,
            (column, method) -> column.mentions(method) ? "yes" : "–",
            method -> method.getAnnotation(Allowed.class).value())
        + "\n## %d that only look so\n\n".formatted(harmless.size())
        + head(columns, "")
        + rows(
            columns, harmless, (column, method) -> column.mentions(method) ? "yes" : "–", m -> "");
  }

  private static String head(List<CoverageColumn> columns, String last) {
    return "| operation | "
        + columns.stream()
            .map(column -> name(column.thread()) + version(column.jdk()))
            .collect(Collectors.joining(" | "))
        + " | "
        + last
        + " |\n|---|"
        + "---|".repeat(columns.size())
        + "---|\n";
  }

  private static String rows(
      List<CoverageColumn> columns,
      List<Method> operations,
      BiFunction<CoverageColumn, Method, String> cell,
      java.util.function.Function<Method, String> last) {
    StringBuilder rows = new StringBuilder();
    for (Method operation : operations) {
      rows.append("| ").append(words(operation.getName())).append(" | ");
      columns.forEach(column -> rows.append(cell.apply(column, operation)).append(" | "));
      rows.append(last.apply(operation)).append(" |\n");
    }
    return rows.toString();
  }

  private static String words(String camelCase) {
    return camelCase.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  private static String name(String thread) {
    return switch (thread) {
      case "reactor" -> "Reactor";
      case "netty" -> "Netty";
      case "vertx" -> "Vert.x";
      default -> "virtual thread";
    };
  }

  private static String version(Jdk jdk) {
    return jdk == Jdk.JAVA_25 ? ", 25" : ", 17";
  }
}
