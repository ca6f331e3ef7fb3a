package dev.blockaway.benchmarks.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Sources that are compiled together.
 *
 * @param name the name in tables
 * @param files in a fixed order
 */
record SourceTree(String name, List<Path> files) {

  /** All sources below a directory, without declarations of modules and packages. */
  static SourceTree read(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return new SourceTree(
          directory.getFileName().toString(),
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.endsWith("module-info.java"))
              .filter(file -> !file.endsWith("package-info.java"))
              .sorted()
              .toList());
    }
  }

  /** All of several trees. */
  static SourceTree all(List<SourceTree> trees) {
    return new SourceTree("all", trees.stream().flatMap(tree -> tree.files().stream()).toList());
  }

  /** Every so many-th file: a smaller tree of the same sort. */
  SourceTree every(int step) {
    return new SourceTree(
        name + "-" + step,
        IntStream.range(0, files.size()).filter(i -> i % step == 0).mapToObj(files::get).toList());
  }
}
