package dev.blockaway.agent.finding;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names frames as the checker names methods. */
final class FrameName {
  private static final Pattern LAMBDA = Pattern.compile("lambda\\$(.+)\\$\\d+");
  private static final Pattern NAMED_NESTED = Pattern.compile(".*\\$(?=\\p{L})");

  private FrameName() {}

  /** {@code Type.method}, or {@code lambda in Type.method}. */
  static String of(Frame frame) {
    String type = simple(frame.className());
    Matcher lambda = LAMBDA.matcher(frame.method());
    return lambda.matches()
        ? "lambda in " + type + "." + method(lambda.group(1))
        : type + "." + method(frame.method());
  }

  /** The class's name without its package and enclosing classes. */
  static String simple(String className) {
    String name = className.substring(className.lastIndexOf('.') + 1);
    return NAMED_NESTED.matcher(name).replaceFirst("");
  }

  private static String method(String name) {
    return switch (name) {
      case "<init>" -> "new";
      case "<clinit>" -> "static";
      default -> name;
    };
  }
}
