package dev.blockaway.checker.engine.rule;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import dev.blockaway.catalog.Signature;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a rule over many methods of an interface speaks of: the methods that the interface, or one
 * that extends it, has; not those that an implementing class has besides.
 */
final class InterfaceOperations {
  private final Hierarchy hierarchy;

  InterfaceOperations(Hierarchy hierarchy) {
    this.hierarchy = hierarchy;
  }

  /** Whether a callee is such a method; true if the rule's owner is no interface. */
  boolean contains(Signature target, MethodSymbol callee, TypeSymbol receiver) {
    ClassSymbol owner = target.isAnnotation() ? null : hierarchy.find(target.owner());
    if (owner == null || !owner.isInterface()) {
      return true;
    }
    Set<TypeSymbol> interfaces = new HashSet<>();
    addInterfaces(target, receiver, interfaces);
    addInterfaces(target, (TypeSymbol) callee.owner, interfaces);
    List<MethodSymbol> declarations = hierarchy.withOverridden(callee);
    return declarations.stream().anyMatch(method -> isPublicMethodOf(method, interfaces))
        || isInheritedImplementation(callee, receiver, interfaces);
  }

  /** The interfaces that are or extend the rule's, with all that they extend. */
  private void addInterfaces(Signature target, TypeSymbol type, Set<TypeSymbol> result) {
    for (TypeSymbol candidate : hierarchy.interfaces(type)) {
      if (hierarchy.supertypes(candidate).contains(target.owner())) {
        result.addAll(hierarchy.interfaces(candidate));
      }
    }
  }

  private static boolean isPublicMethodOf(MethodSymbol method, Set<TypeSymbol> interfaces) {
    return (method.flags() & Flags.PUBLIC) != 0 && interfaces.contains((TypeSymbol) method.owner);
  }

  /**
   * A class may implement a method by that of a superclass which knows nothing of the interface.
   */
  private boolean isInheritedImplementation(
      MethodSymbol callee, TypeSymbol receiver, Set<TypeSymbol> interfaces) {
    if (!(receiver instanceof ClassSymbol type) || receiver == callee.owner) {
      return false;
    }
    for (TypeSymbol supertype : interfaces) {
      for (MethodSymbol method : Hierarchy.declared(callee.name, supertype)) {
        if (hierarchy.implementation(method, type) == callee) {
          return true;
        }
      }
    }
    return false;
  }
}
