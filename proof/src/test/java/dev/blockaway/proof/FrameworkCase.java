package dev.blockaway.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The cases of one framework: a directory of programs as its users write them. A comment {@code //
 * finds Check} stands on every line with a finding; {@code // silent: why} names the twins that
 * have none. Lines without a comment have none either.
 *
 * @param name the directory's name
 * @param sources text by file name
 * @param setup what {@code setup.txt} says, by the first word of its lines
 */
record FrameworkCase(String name, Map<String, String> sources, Map<String, List<String>> setup) {
  private static final Path DIRECTORY = Path.of("src", "test", "cases");
  private static final Pattern FINDS = Pattern.compile("// finds (\\w+)$");
  private static final Pattern SILENT = Pattern.compile("// silent: .+$");

  /**
   * A line that has, or should have, a finding.
   *
   * @param file name of the source
   * @param line from 1
   * @param check the check's name
   */
  record Expected(String file, int line, String check) {}

  /** The cases of every framework. */
  static List<FrameworkCase> all() {
    try (Stream<Path> directories = Files.list(DIRECTORY)) {
      return directories.sorted().map(FrameworkCase::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FrameworkCase read(Path directory) {
    Map<String, String> sources = new TreeMap<>();
    Map<String, List<String>> setup = new TreeMap<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        if (file.toString().endsWith(".java")) {
          sources.put(file.getFileName().toString(), Files.readString(file));
        } else {
          readSetup(file, setup);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new FrameworkCase(directory.getFileName().toString(), sources, setup);
  }

  private static void readSetup(Path file, Map<String, List<String>> setup) throws IOException {
    for (String line : Files.readAllLines(file)) {
      List<String> words =
          Collections.list(new StringTokenizer(line)).stream()
              .map(Object::toString)
              .takeWhile(word -> !word.equals("#"))
              .toList();
      if (!words.isEmpty()) {
        setup
            .computeIfAbsent(words.get(0), key -> new ArrayList<>())
            .addAll(words.subList(1, words.size()));
      }
    }
  }

  /** The framework's id in the catalogue. */
  String framework() {
    return setup.containsKey("framework") ? words("framework").get(0) : name;
  }

  /** Maven groups whose jars bring the framework; empty if it comes with the JDK. */
  List<String> groups() {
    return words("absent");
  }

  /** Options of the compiler without which the framework's rules are off. */
  List<String> options() {
    return words("option");
  }

  /** The class path with the framework. */
  String classPath() {
    return Libraries.classPath(
        words("version").isEmpty() ? "" : words("version").get(0), words("without"));
  }

  /** The class path without the framework. */
  String classPathWithoutIt() {
    List<String> absent = new ArrayList<>(words("without"));
    absent.addAll(groups());
    return Libraries.classPath("", absent);
  }

  private List<String> words(String first) {
    return setup.getOrDefault(first, List.of());
  }

  /** The findings that the comments ask for. */
  Set<Expected> expected() {
    Set<Expected> result = new HashSet<>();
    sources.forEach(
        (file, text) -> {
          List<String> lines = text.lines().toList();
          for (int i = 0; i < lines.size(); i++) {
            Matcher m = FINDS.matcher(lines.get(i));
            if (m.find()) {
              result.add(new Expected(file, i + 1, m.group(1)));
            }
          }
        });
    return result;
  }

  /** How many lines are named silent. */
  long silent() {
    return sources.values().stream()
        .flatMap(String::lines)
        .filter(line -> SILENT.matcher(line).find())
        .count();
  }

  @Override
  public String toString() {
    return name;
  }
}
