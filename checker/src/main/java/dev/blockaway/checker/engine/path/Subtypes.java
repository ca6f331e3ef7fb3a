package dev.blockaway.checker.engine.path;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import dev.blockaway.checker.engine.classfile.ClassHeader;
import dev.blockaway.checker.engine.program.Program;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The classes that extend or implement a type: those of the program, and those of its own jar or
 * directory, of which no more than the beginning of their class files is read.
 */
final class Subtypes {
  private final Program program;
  private final LibraryClasses classes;
  private final Neighbours neighbours;
  private final ClassSymbol root;
  private final Map<String, ClassSymbol> loaded = new TreeMap<>();
  private final Map<String, ClassHeader> unloaded = new TreeMap<>();

  /**
   * What can be instantiated, in an order of the names.
   *
   * @param loaded the type itself if it can be, and classes of the program
   * @param unloaded classes of the class path
   */
  record Concrete(List<ClassSymbol> loaded, List<ClassHeader> unloaded) {}

  private Subtypes(
      Program program, LibraryClasses classes, Neighbours neighbours, ClassSymbol root) {
    this.program = program;
    this.classes = classes;
    this.neighbours = neighbours;
    this.root = root;
  }

  static Concrete of(
      ClassSymbol root, Program program, LibraryClasses classes, Neighbours neighbours) {
    Subtypes subtypes = new Subtypes(program, classes, neighbours, root);
    subtypes.add(root);
    return new Concrete(
        subtypes.loaded.values().stream().filter(Subtypes::isConcrete).toList(),
        subtypes.unloaded.values().stream().filter(ClassHeader::isConcrete).toList());
  }

  private static boolean isConcrete(ClassSymbol type) {
    return (type.flags() & (Flags.ABSTRACT | Flags.INTERFACE)) == 0;
  }

  private void add(ClassSymbol type) {
    String name = type.flatName().toString();
    if (loaded.putIfAbsent(name, type) != null) {
      return;
    }
    program.subclasses(type).forEach(this::add);
    containers(type).forEach(container -> addNeighbours(name, container));
  }

  /** Of a class of the program, what an earlier compilation has left beside it. */
  private List<Path> containers(ClassSymbol type) {
    if (program.declaration(type) != null) {
      return neighbours.output();
    }
    Path container = neighbours.containerOf(type);
    return container == null ? List.of() : List.of(container);
  }

  private void addNeighbours(String name, Path container) {
    for (ClassHeader header : neighbours.subtypes(name, container)) {
      ClassSymbol type = classes.entered(header.name(), root);
      if (type != null && program.declaration(type) != null) {
        add(type); // and not its older class file
      } else {
        add(header, type, container);
      }
    }
  }

  private void add(ClassHeader header, @Nullable ClassSymbol type, Path container) {
    if (loaded.containsKey(header.name()) || unloaded.putIfAbsent(header.name(), header) != null) {
      return;
    }
    if (type != null) {
      program.subclasses(type).forEach(this::add);
    }
    addNeighbours(header.name(), container);
  }
}
