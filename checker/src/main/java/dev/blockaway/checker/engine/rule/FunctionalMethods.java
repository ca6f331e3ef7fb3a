package dev.blockaway.checker.engine.rule;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Scope.LookupKind;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.CompletionFailure;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.code.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * The methods of functional interfaces. Javac collects all members of all supertypes to find one,
 * or to say that there is none: it is asked only where methods of the same name come from
 * interfaces that do not extend each other.
 */
final class FunctionalMethods {
  /** Class files hold bridges beside the methods that were written. */
  private static final long NO_MEMBER = Flags.STATIC | Flags.SYNTHETIC;

  private final Types types;
  private final Supertypes supertypes;
  private final Overriding overriding;
  private final Map<TypeSymbol, Optional<MethodSymbol>> known = new HashMap<>();

  FunctionalMethods(Types types, Supertypes supertypes, Overriding overriding) {
    this.types = types;
    this.supertypes = supertypes;
    this.overriding = overriding;
  }

  /** The one abstract method of a functional interface; null for other types. */
  @Nullable MethodSymbol of(TypeSymbol type) {
    Optional<MethodSymbol> method = known.get(type);
    if (method == null) {
      method = Optional.ofNullable(findOrNull(type));
      known.put(type, method);
    }
    return method.orElse(null);
  }

  private @Nullable MethodSymbol findOrNull(TypeSymbol type) {
    try {
      return mayBeFunctional(type) ? find(type) : null;
    } catch (Types.FunctionDescriptorLookupError | CompletionFailure notFunctional) {
      return null;
    }
  }

  private static boolean mayBeFunctional(TypeSymbol type) {
    return (type.flags() & (Flags.INTERFACE | Flags.ANNOTATION)) == Flags.INTERFACE
        && !type.getModifiers().contains(Modifier.SEALED);
  }

  private @Nullable MethodSymbol find(TypeSymbol type) {
    List<MethodSymbol> seen = new ArrayList<>();
    MethodSymbol only = null;
    for (TypeSymbol supertype : supertypes.of(type)) {
      if (!supertype.isInterface()) {
        continue;
      }
      for (Symbol member : supertype.members().getSymbols(LookupKind.NON_RECURSIVE)) {
        if (!(member instanceof MethodSymbol method) || (method.flags() & NO_MEMBER) != 0) {
          continue;
        }
        if (isAbstract(method) && !isOfObject(method) && !isOverridden(method, seen)) {
          if (only != null) {
            return only.name == method.name ? byJavac(type) : null;
          }
          only = method;
        }
        seen.add(method);
      }
    }
    return only;
  }

  private static boolean isAbstract(MethodSymbol method) {
    return (method.flags() & (Flags.ABSTRACT | Flags.DEFAULT)) == Flags.ABSTRACT;
  }

  /** Whether an interface only repeats a public method of {@code Object}. */
  private static boolean isOfObject(MethodSymbol method) {
    return switch (method.name.toString()) {
      case "equals" ->
          Hierarchy.parameterCount(method) == 1
              && method.type.getParameterTypes().head.tsym.name.contentEquals("Object");
      case "hashCode", "toString" -> Hierarchy.parameterCount(method) == 0;
      default -> false;
    };
  }

  private boolean isOverridden(MethodSymbol method, List<MethodSymbol> bySome) {
    for (MethodSymbol other : bySome) {
      if (other.name == method.name
          && other.owner != method.owner
          && supertypes.of((TypeSymbol) other.owner).contains(method.owner)
          && overriding.overridesInherited(other, method)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable MethodSymbol byJavac(TypeSymbol type) {
    return types.isFunctionalInterface(type)
            && types.findDescriptorSymbol(type) instanceof MethodSymbol method
        ? method
        : null;
  }
}
