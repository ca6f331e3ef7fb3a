package dev.blockaway.checker.engine.path;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.tree.JCTree.JCFunctionalExpression;
import dev.blockaway.checker.engine.classfile.ClassHeader;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.checker.engine.program.Program;
import dev.blockaway.checker.engine.rule.Hierarchy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a virtual call may run where only the static type of its receiver is known: the
 * implementations in this program, and those in the jar or directory of that type. What another jar
 * implements is not looked for.
 */
final class Implementors {
  private final Program program;
  private final Hierarchy hierarchy;
  private final LibraryClasses classes;
  private final Neighbours neighbours;
  private final Map<TypeSymbol, List<Code>> functions = new HashMap<>();
  private final Map<ClassSymbol, List<ClassSymbol>> remembered = new HashMap<>();

  /**
   * One implementation.
   *
   * @param type the class of the object; null for a lambda or method reference
   * @param method the method that runs; null for a lambda or method reference, and where a class is
   *     missing
   * @param function the lambda or method reference; null for a class
   */
  record Implementation(
      @Nullable ClassSymbol type, @Nullable MethodSymbol method, @Nullable Code function) {}

  Implementors(
      Program program, Hierarchy hierarchy, LibraryClasses classes, Neighbours neighbours) {
    this.program = program;
    this.hierarchy = hierarchy;
    this.classes = classes;
    this.neighbours = neighbours;
    for (Code code : program.codes()) {
      if (code.tree() instanceof JCFunctionalExpression function && function.type != null) {
        functions.computeIfAbsent(function.type.tsym, key -> new ArrayList<>()).add(code);
      }
    }
  }

  /** The implementations of a method for receivers of a static type, in an order of their names. */
  List<Implementation> of(MethodSymbol callee, ClassSymbol receiver) {
    List<Implementation> result = new ArrayList<>();
    Set<MethodSymbol> methods = new LinkedHashSet<>();
    for (ClassSymbol type : remembered.computeIfAbsent(receiver, this::concreteSubtypes)) {
      MethodSymbol method = hierarchy.implementation(callee, type);
      if (method == null || methods.add(method)) {
        result.add(new Implementation(type, method, null));
      }
    }
    if (hierarchy.functionalMethod(receiver) != null) {
      functions
          .getOrDefault(receiver, List.of())
          .forEach(code -> result.add(new Implementation(null, null, code)));
    }
    return result;
  }

  /** Whether all classes that extend others are known: those of the module that is compiled. */
  boolean isOfThisModule(ClassSymbol type) {
    return program.declaration(type) != null || neighbours.isCompiledBefore(type);
  }

  private List<ClassSymbol> concreteSubtypes(ClassSymbol receiver) {
    Map<String, ClassSymbol> result = new TreeMap<>(Comparator.naturalOrder());
    Set<ClassSymbol> visited = new LinkedHashSet<>();
    Deque<ClassSymbol> open = new ArrayDeque<>(List.of(receiver));
    while (!open.isEmpty()) {
      ClassSymbol type = open.remove();
      if (visited.add(type)) {
        if ((type.flags() & (Flags.ABSTRACT | Flags.INTERFACE)) == 0) {
          result.put(type.flatName().toString(), type);
        }
        open.addAll(program.subclasses(type));
        addNeighbours(type, open);
      }
    }
    return List.copyOf(result.values());
  }

  private void addNeighbours(ClassSymbol type, Deque<ClassSymbol> open) {
    List<ClassHeader> headers =
        program.declaration(type) == null
            ? neighbours.subtypes(type)
            : neighbours.subtypesCompiledBefore(type);
    for (ClassHeader header : headers) {
      ClassSymbol subtype = classes.find(header.name(), type);
      if (subtype != null) {
        open.add(subtype);
      }
    }
  }
}
