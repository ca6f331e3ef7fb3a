package dev.blockaway.checker.engine.path;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import dev.blockaway.checker.engine.program.Program;
import dev.blockaway.checker.engine.rule.Hierarchy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The classes of the program that extend a type, also through each other or classes of jars. */
final class Heirs {
  private final Program program;
  private final Hierarchy hierarchy;
  private @Nullable Map<String, List<ClassSymbol>> between;

  Heirs(Program program, Hierarchy hierarchy) {
    this.program = program;
    this.hierarchy = hierarchy;
  }

  /** All of them, in an order of their names, without the type itself. */
  List<ClassSymbol> of(ClassSymbol type) {
    Map<String, ClassSymbol> result = new TreeMap<>();
    add(type, result);
    between()
        .getOrDefault(type.getQualifiedName().toString(), List.of())
        .forEach(extended -> add(extended, result));
    result.remove(type.flatName().toString());
    return List.copyOf(result.values());
  }

  private void add(ClassSymbol type, Map<String, ClassSymbol> result) {
    for (ClassSymbol heir : program.subclasses(type)) {
      if (result.putIfAbsent(heir.flatName().toString(), heir) == null) {
        add(heir, result);
      }
    }
  }

  /**
   * The classes of jars that classes of the program extend, by the canonical names of what they
   * extend.
   */
  private Map<String, List<ClassSymbol>> between() {
    if (between == null) {
      between = findBetween();
    }
    return between;
  }

  private Map<String, List<ClassSymbol>> findBetween() {
    Map<String, List<ClassSymbol>> result = new HashMap<>();
    for (ClassSymbol extended : program.extended()) {
      if (program.declaration(extended) == null) {
        Set<String> supertypes =
            program.attempt(() -> hierarchy.supertypes(extended), Set.<String>of());
        for (String supertype : supertypes) {
          result.computeIfAbsent(supertype, key -> new ArrayList<>()).add(extended);
        }
      }
    }
    return result;
  }
}
