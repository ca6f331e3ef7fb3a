package dev.blockaway.proof;

import dev.blockaway.catalog.BlockingGroup;
import dev.blockaway.proof.Compilation.Found;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the checks must say of a line.
 *
 * @param row the row that the line is about
 * @param where the call's surroundings, in words
 * @param call the call
 * @param group the group whose finding must stand there; null if the line must stay silent
 */
record Expectation(Row row, String where, String call, @Nullable BlockingGroup group) {

  /** What is wrong; null if nothing is. */
  @Nullable String problem(List<Found> found) {
    if (group == null) {
      return found.isEmpty() ? null : say("expected silence", found);
    }
    return found.size() == 1 && isOf(group, found.get(0))
        ? null
        : say("expected one finding of " + check(group) + ", kind " + group.kind().id(), found);
  }

  private static boolean isOf(BlockingGroup group, Found found) {
    return found.check().equals(check(group))
        && found.message().contains(" blocks (" + group.kind().id() + "); ")
        && instead(group).matcher(found.message()).find();
  }

  /** What to do instead; remedies in braces have other words for each library. */
  private static Pattern instead(BlockingGroup group) {
    return Pattern.compile(
        Stream.of(group.instead().split("\\{[a-z-]+}", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining("[^{\n]+", " instead: ", "\n")));
  }

  /** The check of a kind, by the documentation of the checks. */
  private static String check(BlockingGroup group) {
    return switch (group.kind()) {
      case FILE -> "FileAccessOnEventLoop";
      case CPU, ENTROPY -> "CpuHeavyCallOnEventLoop";
      case LOCK -> "LockOnEventLoop";
      default -> "BlockingCallOnEventLoop";
    };
  }

  /** The row, and the call that was made of it. */
  String place() {
    return row + ": " + call + " " + where;
  }

  private String say(String expected, List<Found> found) {
    return place() + ": " + expected + ", found " + heads(found);
  }

  private static List<String> heads(List<Found> found) {
    return found.stream()
        .map(f -> f.check() + ": " + f.message().lines().findFirst().orElse(""))
        .toList();
  }
}
