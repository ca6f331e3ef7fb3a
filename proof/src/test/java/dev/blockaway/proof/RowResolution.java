package dev.blockaway.proof;

import dev.blockaway.catalog.Catalog;
import dev.blockaway.catalog.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Whether what the rows name exists in the libraries and in the running JDK. */
final class RowResolution {
  /** What the process on another JDK prints last. */
  static final String DONE = "every row was resolved";

  private final List<Symbols> worlds;

  private RowResolution(List<Symbols> worlds) {
    this.worlds = worlds;
  }

  /** What is wrong with the rows of a catalogue, each with its file and line. */
  static List<String> problems(Catalog catalog) {
    List<Symbols> worlds = Libraries.classPaths().stream().map(Symbols::new).toList();
    RowResolution resolution = new RowResolution(worlds);
    List<String> problems = new ArrayList<>();
    Stream.of(Row.blocking(catalog), Row.silent(catalog), Row.others(catalog))
        .flatMap(List::stream)
        .filter(Row::isVisible)
        .forEach(row -> resolution.check(row, problems));
    return problems;
  }

  /** A row holds if one of the pinned versions of its library has what it names. */
  private void check(Row row, List<String> problems) {
    if (worlds.stream().noneMatch(world -> has(world, row.signature()))) {
      problems.add(row.origin() + ": " + explain(worlds.get(0), row.signature()));
    }
  }

  static boolean has(Symbols world, Signature signature) {
    return signature.isEveryMethod()
        ? world.type(ownerOf(signature)) != null
        : !world.members(signature).isEmpty() || isField(world, signature);
  }

  /** Schedulers are fields, too: these are written as methods without parameters. */
  private static boolean isField(Symbols world, Signature signature) {
    TypeElement owner = world.type(signature.owner());
    return owner != null
        && List.of().equals(signature.parameters())
        && owner.getEnclosedElements().stream()
            .anyMatch(
                e -> e.getKind().isField() && e.getSimpleName().contentEquals(signature.name()));
  }

  private static String explain(Symbols world, Signature signature) {
    if (world.type(ownerOf(signature)) == null) {
      return "expected a type " + ownerOf(signature) + ", found none in the libraries or the JDK";
    }
    List<ExecutableElement> overloads =
        world.members(new Signature(signature.owner(), signature.name(), null));
    Set<String> found =
        overloads.stream()
            .map(overload -> String.join(",", world.parameters(overload)))
            .collect(Collectors.toCollection(TreeSet::new));
    return "expected a method "
        + signature
        + ", found "
        + (found.isEmpty() ? "none of that name" : "it with " + found);
  }

  private static String ownerOf(Signature signature) {
    return signature.isAnnotation() ? signature.owner().substring(1) : signature.owner();
  }

  /** Prints the problems of the built-in catalogue, for a process on another JDK. */
  public static void main(String[] args) {
    problems(Catalog.builtIn()).forEach(System.out::println);
    System.out.println(DONE);
  }
}
