package dev.blockaway.checker.engine.path;

import dev.blockaway.checker.engine.library.LibraryClasses;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** What was not followed though it could have been, in words. */
final class Gaps {
  private static final int NAMES = 10;

  private Gaps() {}

  static List<String> of(LibraryClasses classes, LibraryEdges edges, PathOptions options) {
    List<String> result = new ArrayList<>();
    if (edges.isExhausted()) {
      result.add(
          "BlockAway has read "
              + options.budget()
              + " methods of libraries and followed no more: what blocks further down is not"
              + " reported. -XepOpt:BlockAway:Budget=N reads N methods.");
    }
    if (!classes.withoutCode().isEmpty()) {
      result.add(
          "BlockAway cannot look into "
              + names(fileNames(classes.withoutCode()))
              + ": their class files have no code, as in header jars. Name the full jars with"
              + " -XepOpt:BlockAway:FullJars=...");
    }
    if (!classes.unreadable().isEmpty()) {
      result.add(
          "BlockAway cannot read the class files of "
              + names(classes.unreadable())
              + ": what they call is not followed.");
    }
    return result;
  }

  /** Without directories, so that the sentence is the same on every machine. */
  private static List<String> fileNames(Collection<String> containers) {
    return containers.stream()
        .map(container -> Objects.toString(Path.of(container).getFileName(), container))
        .sorted()
        .distinct()
        .toList();
  }

  private static String names(Collection<String> names) {
    String first = String.join(", ", names.stream().limit(NAMES).toList());
    return names.size() > NAMES ? first + " and " + (names.size() - NAMES) + " more" : first;
  }
}
