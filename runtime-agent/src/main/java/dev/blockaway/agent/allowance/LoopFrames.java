package dev.blockaway.agent.allowance;

import dev.blockaway.agent.resource.TableResource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The frames between the start of an event-loop thread and what it runs: a rule about one of them
 * would allow everything.
 *
 * @param frames as {@code class#method}
 */
record LoopFrames(List<String> frames) {
  static LoopFrames builtIn() {
    List<String> frames = new ArrayList<>();
    for (String row : TableResource.rows("loop-frames.txt")) {
      int hash = row.indexOf('#');
      for (String method : row.substring(hash + 1).split(" ", -1)) {
        frames.add(row.substring(0, hash) + "#" + method);
      }
    }
    return new LoopFrames(List.copyOf(frames));
  }

  /** The first frame that satisfies the condition on its class and method; null if none does. */
  @Nullable String firstThat(BiPredicate<String, String> condition) {
    for (String frame : frames) {
      int hash = frame.indexOf('#');
      if (condition.test(frame.substring(0, hash), frame.substring(hash + 1))) {
        return frame;
      }
    }
    return null;
  }

  /** Whether it is one of them; anonymous classes are so by whatever number. */
  boolean contains(String type, String method) {
    return frames.contains(canonical(type) + "#" + method);
  }

  /** The name with every anonymous class as {@code $1}. */
  static String canonical(String name) {
    if (name.indexOf('$') < 0) {
      return name;
    }
    StringBuilder canonical = new StringBuilder();
    int i = 0;
    while (i < name.length()) {
      int end = endOfDigits(name, i + 1);
      boolean isNumber = name.charAt(i) == '$' && end > i + 1;
      canonical.append(isNumber ? "$1" : name.substring(i, i + 1));
      i = isNumber ? end : i + 1;
    }
    return canonical.toString();
  }

  private static int endOfDigits(String name, int from) {
    int end = from;
    while (end < name.length() && name.charAt(end) >= '0' && name.charAt(end) <= '9') {
      end++;
    }
    return end;
  }
}
