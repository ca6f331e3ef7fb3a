package dev.blockaway.checker.engine.rule;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import org.jspecify.annotations.Nullable;

/**
 * Which method overrides which. Where erased parameters are the same, or differ in classes, the
 * declarations tell; javac, which works with members of parameterised types and remembers weakly
 * what it has found, is asked only where type variables stand. Code that compiles is taken for
 * granted: it has no two methods of the same erasure of which neither overrides the other.
 */
final class Overriding {
  private final Types types;
  private final Supertypes supertypes;

  /** Whether the parameters of two methods of one name are the same to a class that has both. */
  private enum Parameters {
    SAME,
    DIFFERENT,
    /** Type variables stand there: it depends on what is put in for them. */
    OPEN
  }

  Overriding(Types types, Supertypes supertypes) {
    this.types = types;
    this.supertypes = supertypes;
  }

  /** Whether a method overrides one that a supertype of its class declares. */
  boolean overridesInherited(MethodSymbol method, MethodSymbol inherited) {
    TypeSymbol owner = (TypeSymbol) method.owner;
    return switch (parameters(method, inherited)) {
      case SAME -> isOverridableIn(inherited, owner);
      case DIFFERENT -> false;
      case OPEN -> method.overrides(inherited, owner, types, false);
    };
  }

  /**
   * The method of a class that a call of {@code method} on its objects runs, as far as classes
   * declare one: not what it inherits from an interface. Null if there is none.
   */
  @Nullable MethodSymbol implementation(MethodSymbol method, ClassSymbol exactType) {
    MethodSymbol found = declared(method, exactType);
    if (found != null || exactType.isInterface() || !types.isDerivedRaw(exactType.type)) {
      return found;
    }
    // a class that extends a raw one may have its methods only as that has them
    return supertypes.superclass(exactType) instanceof ClassSymbol raw
        ? implementation(method, raw)
        : null;
  }

  private @Nullable MethodSymbol declared(MethodSymbol method, ClassSymbol exactType) {
    for (TypeSymbol type = exactType; type != null; type = supertypes.superclass(type)) {
      MethodSymbol best = null;
      for (Symbol member : type.members().getSymbolsByName(method.name)) {
        if (member instanceof MethodSymbol candidate
            && (member.flags() & Flags.SYNTHETIC) == 0
            && isImplementation(candidate, method, exactType)) {
          best = candidate;
          if ((candidate.flags() & Flags.ABSTRACT) == 0) {
            break;
          }
        }
      }
      if (best != null) {
        return best;
      }
    }
    return null;
  }

  /** Whether a method of a type is the one that runs where another is called on its objects. */
  boolean isImplementation(MethodSymbol candidate, MethodSymbol method, TypeSymbol exactType) {
    if (candidate == method) {
      return true;
    }
    if (method.isConstructor()) {
      return false;
    }
    return switch (parameters(candidate, method)) {
      case SAME ->
          isInherited(candidate, method)
              ? isOverridableIn(method, (TypeSymbol) candidate.owner)
              : candidate.overrides(method, exactType, types, true);
      case DIFFERENT -> false;
      case OPEN -> candidate.overrides(method, exactType, types, true);
    };
  }

  /** Whether the class of one method has the other one from a supertype. */
  private boolean isInherited(MethodSymbol candidate, MethodSymbol method) {
    return candidate.owner != method.owner
        && supertypes.of((TypeSymbol) candidate.owner).contains(method.owner);
  }

  /** What the language says of overriding, by access alone. */
  private static boolean isOverridableIn(MethodSymbol method, TypeSymbol type) {
    return switch ((int) (method.flags() & Flags.AccessFlags)) {
      case Flags.PUBLIC ->
          (method.owner.flags() & Flags.INTERFACE) == 0 || (method.flags() & Flags.STATIC) == 0;
      case Flags.PROTECTED -> !type.isInterface();
      case 0 -> method.packge() == type.packge() && !type.isInterface();
      default -> false;
    };
  }

  private Parameters parameters(MethodSymbol one, MethodSymbol other) {
    var ofOne = one.type.getParameterTypes();
    var ofOther = other.type.getParameterTypes();
    if (ofOne.size() != ofOther.size()) {
      return Parameters.DIFFERENT;
    }
    boolean generic = one.type.hasTag(TypeTag.FORALL);
    Parameters result =
        generic == other.type.hasTag(TypeTag.FORALL) ? Parameters.SAME : Parameters.OPEN;
    for (; ofOne.nonEmpty(); ofOne = ofOne.tail, ofOther = ofOther.tail) {
      Parameters here = parameter(ofOne.head, ofOther.head);
      if (here == Parameters.DIFFERENT) {
        return here;
      }
      result = here == Parameters.OPEN ? here : result;
    }
    return result;
  }

  private Parameters parameter(Type one, Type other) {
    if (one.hasTag(TypeTag.TYPEVAR) || other.hasTag(TypeTag.TYPEVAR)) {
      return Parameters.OPEN;
    }
    if (one.hasTag(TypeTag.ARRAY) && other.hasTag(TypeTag.ARRAY)) {
      return parameter(types.elemtype(one), types.elemtype(other));
    }
    return one.getTag() == other.getTag() && one.tsym == other.tsym
        ? Parameters.SAME
        : Parameters.DIFFERENT;
  }
}
