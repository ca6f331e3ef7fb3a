package dev.blockaway.checker;

import com.google.errorprone.ErrorProneFlags;
import dev.blockaway.catalog.Catalog;
import dev.blockaway.catalog.CatalogIndex;
import dev.blockaway.checker.engine.Options;
import dev.blockaway.checker.engine.path.PathOptions;
import dev.blockaway.findings.Check;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Reads the options; strict, so that a typing error never turns something off. */
final class OptionReader {
  private final ErrorProneFlags flags;

  OptionReader(ErrorProneFlags flags) {
    this.flags = flags;
  }

  /**
   * All options.
   *
   * @param extensions what the libraries on the class path add to the catalogue
   * @param disabledChecks the checks that Error Prone does not run
   * @throws OptionException if an option is unknown or its value cannot be used
   * @throws dev.blockaway.catalog.CatalogException if a catalogue file is malformed
   */
  Options read(Catalog extensions, Set<Check> disabledChecks) {
    checkNames();
    CatalogIndex catalog = CatalogIndex.builtIn().plus(extensions);
    for (String file : list(Option.CATALOG_FILES)) {
      catalog = catalog.plus(Catalog.parse(file, bytes(file)));
    }
    return new Options(
        catalog,
        known(Option.FRAMEWORKS, catalog::frameworkIds),
        known(Option.GROUPS, catalog::groups),
        known(Option.DISABLED_GROUPS, catalog::groups),
        new PathOptions(anyImplementation(), isOn(Option.STRICT), budget(), fullJars()),
        disabledChecks);
  }

  private boolean anyImplementation() {
    String value = flags.get(Option.IMPLEMENTATIONS.flag()).orElse("all");
    return switch (value) {
      case "any" -> true;
      case "all" -> false;
      default ->
          throw new OptionException(
              Option.IMPLEMENTATIONS, "expected all or any, found '" + value + "'");
    };
  }

  private int budget() {
    String value = flags.get(Option.BUDGET.flag()).orElse(Option.BUDGET.byDefault());
    try {
      int budget = Integer.parseInt(value);
      if (budget >= 0) {
        return budget;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new OptionException(Option.BUDGET, "expected a number from 0, found '" + value + "'");
  }

  private List<Path> fullJars() {
    List<Path> result = new ArrayList<>();
    for (String name : list(Option.FULL_JARS)) {
      Path path = path(Option.FULL_JARS, name);
      if (!Files.isReadable(path)) {
        throw new OptionException(
            Option.FULL_JARS, "expected a readable jar or directory, found '" + name + "'");
      }
      result.add(path);
    }
    return result;
  }

  /** Whether test sources are checked. */
  boolean testCode() {
    return isOn(Option.TEST_CODE);
  }

  private boolean isOn(Option option) {
    String value = flags.get(option.flag()).orElse("false");
    return switch (value) {
      case "true", "" -> true;
      case "false" -> false;
      default -> throw new OptionException(option, "expected true or false, found '" + value + "'");
    };
  }

  /** Where the report goes, if the user says so. */
  Optional<Path> report() {
    return flags.get(Option.REPORT.flag()).map(file -> path(Option.REPORT, file));
  }

  private void checkNames() {
    Set<String> known =
        Arrays.stream(Option.values()).map(Option::flag).collect(Collectors.toSet());
    for (String flag : flags.getFlagsMap().keySet()) {
      if (flag.startsWith(Option.PREFIX) && !known.contains(flag)) {
        throw new OptionException(
            flag,
            "there is no such option; expected one of "
                + Arrays.stream(Option.values()).map(Option::id).sorted().toList());
      }
    }
  }

  private List<String> list(Option option) {
    return flags.get(option.flag()).stream()
        .flatMap(value -> Arrays.stream(value.split(",")))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .toList();
  }

  private Set<String> known(Option option, Supplier<Set<String>> all) {
    Set<String> wanted = new HashSet<>(list(option));
    if (!wanted.isEmpty()) {
      Set<String> unknown = new HashSet<>(wanted);
      unknown.removeAll(all.get());
      if (!unknown.isEmpty()) {
        throw new OptionException(option, "the catalogue has no " + unknown);
      }
    }
    return wanted;
  }

  private static byte[] bytes(String file) {
    try {
      return Files.readAllBytes(path(Option.CATALOG_FILES, file));
    } catch (IOException e) {
      throw new OptionException(
          Option.CATALOG_FILES, "expected a readable file, found '" + file + "'");
    }
  }

  private static Path path(Option option, String file) {
    try {
      return Path.of(file);
    } catch (InvalidPathException e) {
      throw new OptionException(option, "expected a path, found '" + file + "'");
    }
  }
}
