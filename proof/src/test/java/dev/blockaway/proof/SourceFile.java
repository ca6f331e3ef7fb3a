package dev.blockaway.proof;

import dev.blockaway.proof.Compilation.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A class of a generated program. */
final class SourceFile {
  private final String path;
  private final List<Line> lines = new ArrayList<>();

  SourceFile(String packageName, String className) {
    this.path = packageName.replace('.', '/') + "/" + className + ".java";
    lines.add(Line.of("package " + packageName + ";"));
    lines.add(Line.of("class " + className + " {"));
  }

  String path() {
    return path;
  }

  int size() {
    return lines.size();
  }

  void add(Line line) {
    lines.add(line);
  }

  String text() {
    return lines.stream().map(Line::text).collect(Collectors.joining("\n", "", "\n}\n"));
  }

  /** What the checks say else than they must. */
  List<String> unexpected(List<Found> found) {
    Map<Integer, List<Found>> byLine = found.stream().collect(Collectors.groupingBy(Found::line));
    List<String> problems = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Expectation expectation = lines.get(i).expectation();
      if (expectation != null) {
        String problem = expectation.problem(byLine.getOrDefault(i + 1, List.of()));
        if (problem != null) {
          problems.add(problem);
        }
      }
    }
    return problems;
  }

  /** What does not compile: at a call, because of its row. */
  List<String> errors(List<Found> errors) {
    return errors.stream().map(this::error).toList();
  }

  private String error(Found error) {
    Line line = lines.get(Math.max(error.line(), 1) - 1);
    String place = line.expectation() == null ? line.text() : line.expectation().place();
    return place + ": " + error.message().lines().findFirst().orElse("");
  }
}
