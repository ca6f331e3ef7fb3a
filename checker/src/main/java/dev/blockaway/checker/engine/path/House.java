package dev.blockaway.checker.engine.path;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import dev.blockaway.checker.engine.program.Code;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which class files are of the house of the code that calls them: those of its own module, and
 * those of another module of the same application, the names of whose packages begin alike. What
 * holds for source code holds for them, whereas in the libraries of others only what surely waits
 * counts.
 */
final class House {
  /** First names under which many houses stand side by side. */
  private static final Set<String> STREETS =
      Set.of(
          "com.github",
          "io.github",
          "com.gitlab",
          "io.gitlab",
          "org.apache",
          "org.eclipse",
          "com.google",
          "com.amazonaws",
          "com.microsoft");

  /** Long ways through libraries are mostly constructors of pools that never wait in practice. */
  private static final int MAX_FOREIGN_FRAMES = 8;

  private final Predicate<ClassSymbol> isOfThisModule;

  /**
   * The house of the module that is compiled.
   *
   * @param isOfThisModule whether a class belongs to it, compiled now or before
   */
  House(Predicate<ClassSymbol> isOfThisModule) {
    this.isOfThisModule = isOfThisModule;
  }

  /** Whether a path from some code is one to report. */
  boolean isCredible(Code from, List<Edge> path) {
    String house = of(from.owner());
    int foreign = 0;
    for (Edge edge : path) {
      if (isForeign(edge, house)) {
        foreign++;
      }
    }
    boolean isSure = path.get(path.size() - 1).isSure();
    return isSure ? foreign <= MAX_FOREIGN_FRAMES : foreign == 0;
  }

  /**
   * Where a path from some code leaves its house for the library in which it ends: the number of
   * that call, the last one that whoever reads the path can change; negative if it ends in the
   * house.
   */
  int border(Code from, List<Edge> path) {
    String house = of(from.owner());
    int border = -1;
    for (int i = 0; i < path.size() - 1; i++) {
      if (!isForeign(path.get(i), house)) {
        border = -1;
      } else if (border < 0) {
        border = i;
      }
    }
    return border;
  }

  private boolean isForeign(Edge edge, String house) {
    if (!(edge.target() instanceof Node.Library library)) {
      return false;
    }
    ClassSymbol type = library.method().owner.enclClass();
    return (house.isEmpty() || !of(type).equals(house)) && !isOfThisModule.test(type);
  }

  /** Whether a class, of which the name is known, is of the house of another one. */
  static boolean isOfSame(String name, ClassSymbol type) {
    String house = of(type);
    return name.startsWith((house.isEmpty() ? type.packge().fullname.toString() : house) + ".");
  }

  /** The first two names of a class's package, three where two are shared; empty without two. */
  static String of(ClassSymbol type) {
    String name = type.packge().fullname.toString();
    int end = name.indexOf('.', name.indexOf('.') + 1);
    if (name.indexOf('.') < 0) {
      return "";
    }
    String two = end < 0 ? name : name.substring(0, end);
    if (!STREETS.contains(two)) {
      return two;
    }
    int third = end < 0 ? -1 : name.indexOf('.', end + 1);
    return third < 0 ? name : name.substring(0, third);
  }
}
