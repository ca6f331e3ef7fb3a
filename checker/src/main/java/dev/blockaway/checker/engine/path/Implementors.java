package dev.blockaway.checker.engine.path;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.tree.JCTree.JCFunctionalExpression;
import dev.blockaway.checker.engine.classfile.ClassHeader;
import dev.blockaway.checker.engine.library.ClassPath;
import dev.blockaway.checker.engine.library.LibraryClasses;
import dev.blockaway.checker.engine.library.Neighbours;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.checker.engine.program.Program;
import dev.blockaway.checker.engine.rule.Hierarchy;
import dev.blockaway.checker.engine.rule.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private final Heirs heirs;
  private final Map<TypeSymbol, List<Code>> functions = new HashMap<>();
  private final Map<ClassSymbol, Subtypes> subtypes = new HashMap<>();
  private final Map<Site, Targets> remembered = new HashMap<>();

  Implementors(Program program, Hierarchy hierarchy, ClassPath classPath) {
    this.program = program;
    this.hierarchy = hierarchy;
    this.classes = classPath.classes();
    this.neighbours = classPath.neighbours();
    this.heirs = new Heirs(program, hierarchy);
    for (Code code : program.codes()) {
      if (code.tree() instanceof JCFunctionalExpression function && function.type != null) {
        functions.computeIfAbsent(function.type.tsym, key -> new ArrayList<>()).add(code);
      }
    }
  }

  /** The implementations of a method for receivers of a static type. */
  Targets of(MethodSymbol callee, ClassSymbol receiver) {
    Site asked = new Site(callee, receiver);
    Targets known = remembered.get(asked);
    if (known == null) {
      known = find(callee, receiver);
      remembered.put(asked, known);
    }
    return known;
  }

  private Targets find(MethodSymbol callee, ClassSymbol receiver) {
    List<Implementation> known = new ArrayList<>();
    Subtypes concrete = subtypes.computeIfAbsent(receiver, this::subtypes);
    for (ClassSymbol type : concrete.loaded()) {
      known.add(Implementation.of(type, hierarchy.implementation(callee, type)));
    }
    known.addAll(ofFunctions(callee, receiver));
    return new Targets(known, concrete, number -> other(number, concrete, callee, receiver));
  }

  /** Lambdas and the like implement one method, and have the bodies of the others. */
  private List<Implementation> ofFunctions(MethodSymbol callee, ClassSymbol receiver) {
    List<Code> known = functions.getOrDefault(receiver, List.of());
    MethodSymbol implemented = known.isEmpty() ? null : hierarchy.functionalMethod(receiver);
    if (implemented == null) {
      return List.of();
    }
    return hierarchy.withOverridden(implemented).contains(callee)
        ? known.stream().map(Implementation::of).toList()
        : List.of(Implementation.of(receiver, hierarchy.implementation(callee, receiver)));
  }

  /** Of what cannot be looked for nothing is known, and so it is not known to block. */
  private @Nullable Implementation other(
      int number, Subtypes concrete, MethodSymbol callee, ClassSymbol receiver) {
    return program.<@Nullable Implementation>attempt(
        () -> {
          ClassHeader header = concrete.unloaded(number);
          return header == null
              ? null
              : Implementation.unread(header, () -> read(header, callee, receiver));
        },
        Implementation.of(receiver, null));
  }

  private Subtypes subtypes(ClassSymbol type) {
    return new Subtypes(type, heirs.of(type), program, classes, neighbours);
  }

  /** What a class of the class path runs; null if the class cannot be loaded. */
  private Implementation.@Nullable Method read(
      ClassHeader header, MethodSymbol callee, ClassSymbol receiver) {
    return program.attempt(
        () -> {
          ClassSymbol type = classes.find(header.name(), receiver);
          return type == null
              ? null
              : new Implementation.Method(type, hierarchy.implementation(callee, type));
        },
        new Implementation.Method(receiver, null));
  }

  /** Whether all classes that extend others are known: those of the module that is compiled. */
  boolean isOfThisModule(ClassSymbol type) {
    return program.declaration(type) != null || neighbours.isCompiledBefore(type);
  }
}
