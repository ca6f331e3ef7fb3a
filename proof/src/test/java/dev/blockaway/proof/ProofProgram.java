package dev.blockaway.proof;

import dev.blockaway.proof.Compilation.Found;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** A program of generated calls, and what the checks must say of each line of it. */
final class ProofProgram {
  /** Small enough for a compiler, large enough to open few files. */
  private static final int LINES = 3_000;

  private final Map<String, SourceFile> open = new HashMap<>();
  private final List<SourceFile> files = new ArrayList<>();

  /** Adds code to a class in a package; the lines that have an expectation are its keys. */
  void add(String packageName, List<Line> lines) {
    SourceFile file = open.computeIfAbsent(packageName, this::create);
    lines.forEach(file::add);
    if (file.size() > LINES) {
      open.remove(packageName);
    }
  }

  private SourceFile create(String packageName) {
    SourceFile file = new SourceFile(packageName, "Rows" + files.size());
    files.add(file);
    return file;
  }

  /** Compiles it; says what is not as it must be. */
  List<String> problems(String classPath, String... arguments) {
    if (files.isEmpty()) {
      return List.of();
    }
    Map<String, String> sources = new LinkedHashMap<>();
    files.forEach(file -> sources.put(file.path(), file.text()));
    Compilation compilation = Compilation.of(classPath, sources, arguments);
    return compilation.errors().isEmpty()
        ? problems(compilation.findings(), SourceFile::unexpected)
        : problems(compilation.errors(), SourceFile::errors);
  }

  private List<String> problems(
      List<Found> found, BiFunction<SourceFile, List<Found>, List<String>> reader) {
    Map<String, List<Found>> byFile = found.stream().collect(Collectors.groupingBy(Found::file));
    List<String> problems = new ArrayList<>();
    files.forEach(
        file -> problems.addAll(reader.apply(file, byFile.getOrDefault(file.path(), List.of()))));
    return problems;
  }
}
