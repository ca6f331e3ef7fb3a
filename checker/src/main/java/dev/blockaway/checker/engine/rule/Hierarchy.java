package dev.blockaway.checker.engine.rule;

import com.sun.tools.javac.code.Attribute;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.CompletionFailure;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.TargetType;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Name;
import com.sun.tools.javac.util.Names;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Questions about types and overriding, answered by canonical names and remembered. */
public final class Hierarchy {
  private final Types types;
  private final Names names;
  private final KnownClasses classes;
  private final Supertypes closures;
  private final Overriding overriding;
  private final FunctionalMethods functionalMethods;
  private final Map<TypeSymbol, String> canonicalNames = new HashMap<>();
  private final Map<TypeSymbol, Set<String>> supertypes = new HashMap<>();
  private final Map<MethodSymbol, List<MethodSymbol>> overridden = new HashMap<>();
  private final Map<Symbol, Set<String>> annotations = new HashMap<>();
  private final Map<TypeSymbol, Set<String>> carried = new HashMap<>();
  private final Map<TypeSymbol, Set<String>> inheritedAnnotations = new HashMap<>();

  /** Asks the compiler that owns the context. */
  public Hierarchy(Context context) {
    this.types = Types.instance(context);
    this.names = Names.instance(context);
    this.classes = new KnownClasses(context);
    this.closures = new Supertypes(types);
    this.overriding = new Overriding(types, closures);
    this.functionalMethods = new FunctionalMethods(types, closures, overriding);
  }

  /** Javac's own answers. */
  public Types types() {
    return types;
  }

  /** Whether a type with this canonical name is on the class path. */
  public boolean exists(String canonicalName) {
    return find(canonicalName) != null;
  }

  /** The class with this canonical name; null if it is not on the class path. */
  public @Nullable ClassSymbol find(String canonicalName) {
    return classes.find(canonicalName);
  }

  /** A name as javac keeps it, to be compared by identity. */
  public Name javacName(String text) {
    return names.fromString(text);
  }

  /** Canonical names of a type and of all its supertypes, as far as they are on the class path. */
  public Set<String> supertypes(TypeSymbol type) {
    Set<String> known = supertypes.get(type);
    if (known == null) {
      known = new LinkedHashSet<>();
      for (TypeSymbol supertype : closures.of(type)) {
        known.add(name(supertype));
      }
      supertypes.put(type, known);
    }
    return known;
  }

  /** Remembered: javac makes a new text of a name whenever it is asked. */
  private String name(TypeSymbol type) {
    String known = canonicalNames.get(type);
    if (known == null) {
      known = type.getQualifiedName().toString();
      canonicalNames.put(type, known);
    }
    return known;
  }

  /** The interfaces among a type and its supertypes, as far as they are on the class path. */
  public List<TypeSymbol> interfaces(TypeSymbol type) {
    List<TypeSymbol> result = new ArrayList<>();
    for (TypeSymbol supertype : closures.of(type)) {
      if (supertype.isInterface()) {
        result.add(supertype);
      }
    }
    return result;
  }

  /** Whether one of the names is the type's or a supertype's. */
  public boolean isSubtypeOfAny(TypeSymbol type, Set<String> canonicalNames) {
    for (String name : supertypes(type)) {
      if (canonicalNames.contains(name)) {
        return true;
      }
    }
    return false;
  }

  /** Canonical, erased parameter types of a method. */
  public List<String> parameters(MethodSymbol method) {
    List<String> result = new ArrayList<>();
    for (Type parameter : method.type.getParameterTypes()) {
      result.add(name(types.erasure(parameter)));
    }
    return result;
  }

  private String name(Type type) {
    return type.hasTag(TypeTag.ARRAY) ? name(types.elemtype(type)) + "[]" : name(type.tsym);
  }

  /** The method itself and every method of a supertype that it overrides or implements. */
  public List<MethodSymbol> withOverridden(MethodSymbol method) {
    List<MethodSymbol> known = overridden.get(method);
    if (known == null) {
      known = findOverridden(method);
      overridden.put(method, known);
    }
    return known;
  }

  private List<MethodSymbol> findOverridden(MethodSymbol method) {
    List<MethodSymbol> result = new ArrayList<>();
    result.add(method);
    if (method.isConstructor() || method.isStatic() || (method.flags() & Flags.PRIVATE) != 0) {
      return result;
    }
    TypeSymbol owner = (TypeSymbol) method.owner;
    for (TypeSymbol supertype : closures.of(owner)) {
      if (supertype != owner) {
        addOverridden(method, supertype, result);
      }
    }
    return result;
  }

  private void addOverridden(MethodSymbol method, TypeSymbol supertype, List<MethodSymbol> result) {
    try {
      for (MethodSymbol other : declared(method.name, supertype)) {
        if (overriding.overridesInherited(method, other)) {
          result.add(other);
        }
      }
    } catch (CompletionFailure missingClass) {
      // what cannot be loaded cannot be known to be overridden
    }
  }

  /** How many parameters a method has: javac makes symbols for them if it is asked for those. */
  static int parameterCount(MethodSymbol method) {
    return method.type.getParameterTypes().size();
  }

  /** Canonical names of the annotations of a symbol and of the annotations that these carry. */
  public Set<String> annotations(Symbol symbol) {
    List<? extends Attribute.Compound> direct = directAnnotations(symbol);
    return direct.isEmpty() ? Set.of() : annotations(symbol, direct);
  }

  private Set<String> annotations(Symbol symbol, List<? extends Attribute.Compound> direct) {
    Set<String> known = annotations.get(symbol);
    if (known == null) {
      known = new HashSet<>();
      for (Attribute.Compound annotation : direct) {
        known.addAll(carried(annotation.type.tsym));
      }
      annotations.put(symbol, known);
    }
    return known;
  }

  /** An annotation and what it carries, remembered: the same few are on thousands of methods. */
  private Set<String> carried(TypeSymbol annotation) {
    Set<String> known = carried.get(annotation);
    if (known == null) {
      known = new HashSet<>();
      addAnnotation(annotation, known);
      carried.put(annotation, known);
    }
    return known;
  }

  /**
   * Those of some annotations that a symbol has: written there, or carried by one that is written
   * and is none of them itself. An annotation knows better than those that it is made of.
   */
  public Set<String> nearestAnnotations(Symbol symbol, Set<String> wanted) {
    Set<String> result = new HashSet<>();
    if (!Collections.disjoint(annotations(symbol), wanted)) {
      addNearest(symbol, wanted, result, new HashSet<>());
    }
    return result;
  }

  private void addNearest(
      Symbol symbol, Set<String> wanted, Set<String> result, Set<TypeSymbol> visited) {
    for (Attribute.Compound annotation : directAnnotations(symbol)) {
      TypeSymbol type = annotation.type.tsym;
      if (wanted.contains(name(type))) {
        result.add(name(type));
      } else if (visited.add(type)) {
        addNearest(type, wanted, result, visited);
      }
    }
  }

  private void addAnnotation(TypeSymbol type, Set<String> result) {
    if (result.add(name(type))) {
      for (Attribute.Compound carried : directAnnotations(type)) {
        addAnnotation(carried.type.tsym, result);
      }
    }
  }

  private static List<? extends Attribute.Compound> directAnnotations(Symbol symbol) {
    try {
      return symbol.getAnnotationMirrors();
    } catch (CompletionFailure missingClass) {
      return List.of(); // an annotation that is not on the class path says nothing
    }
  }

  /**
   * The value of an annotation's attribute: a constant's simple name, else the value as text; null
   * if the symbol has no such annotation or the attribute has its default value.
   */
  public @Nullable String attribute(Symbol symbol, String annotation, String name) {
    for (Attribute.Compound mirror : symbol.getAnnotationMirrors()) {
      if (mirror.type.tsym.getQualifiedName().contentEquals(annotation)) {
        Attribute value = mirror.member(names.fromString(name));
        return value instanceof Attribute.Enum constant
            ? constant.value.name.toString()
            : value == null ? null : String.valueOf(value.getValue());
      }
    }
    return null;
  }

  /**
   * The texts that are written for an attribute of a symbol's annotations.
   *
   * @param annotations which of them, and which of those that carry one of these
   */
  public List<String> texts(Symbol symbol, Set<String> annotations, String attribute) {
    List<String> result = new ArrayList<>();
    for (Attribute.Compound mirror : directAnnotations(symbol)) {
      if (!Collections.disjoint(carried(mirror.type.tsym), annotations)) {
        addTexts(mirror.member(names.fromString(attribute)), result);
      }
    }
    return result;
  }

  private static void addTexts(@Nullable Attribute value, List<String> result) {
    if (value instanceof Attribute.Array several) {
      for (Attribute one : several.values) {
        addTexts(one, result);
      }
    } else if (value instanceof Attribute.Constant constant
        && constant.getValue() instanceof String text
        && !text.isEmpty()) {
      result.add(text);
    }
  }

  /** Canonical names of the annotations of a variable or method and of its type or result. */
  public Set<String> typeAnnotations(Symbol symbol) {
    Set<String> result = new HashSet<>(annotations(symbol));
    for (Attribute.TypeCompound annotation : symbol.getRawTypeAttributes()) {
      if (isOnWholeType(annotation, symbol)) {
        result.add(annotation.type.tsym.getQualifiedName().toString());
      }
    }
    return result;
  }

  /** Canonical names of the annotations of a type and of all its supertypes. */
  public Set<String> inheritedAnnotations(TypeSymbol type) {
    Set<String> known = inheritedAnnotations.get(type);
    if (known == null) {
      known = new HashSet<>();
      for (TypeSymbol supertype : closures.of(type)) {
        known.addAll(annotations(supertype));
      }
      inheritedAnnotations.put(type, known);
    }
    return known;
  }

  private static boolean isOnWholeType(Attribute.TypeCompound annotation, Symbol symbol) {
    return annotation.position.location.isEmpty()
        && (symbol instanceof VarSymbol || annotation.position.type == TargetType.METHOD_RETURN);
  }

  /** The one abstract method of a functional interface; null for other types. */
  public @Nullable MethodSymbol functionalMethod(TypeSymbol type) {
    return functionalMethods.of(type);
  }

  /** Whether the values of a type are functions; not those of an expression without a type. */
  public boolean isFunction(@Nullable Type type) {
    return type != null && functionalMethod(type.tsym) != null;
  }

  /** The methods of a name that a type itself declares. */
  static List<MethodSymbol> declared(Name name, TypeSymbol type) {
    List<MethodSymbol> result = new ArrayList<>();
    for (Symbol member : type.members().getSymbolsByName(name)) {
      if (member instanceof MethodSymbol method) {
        result.add(method);
      }
    }
    return result;
  }

  /** The methods of a name, in the type that declares one of them and in its supertypes. */
  public List<MethodSymbol> namesakes(MethodSymbol method) {
    List<MethodSymbol> result = new ArrayList<>();
    for (TypeSymbol supertype : closures.of((TypeSymbol) method.owner)) {
      try {
        result.addAll(declared(method.name, supertype));
      } catch (CompletionFailure missingClass) {
        // what cannot be loaded declares nothing
      }
    }
    return result;
  }

  /** The method that a call of {@code method} on an object of exactly this type runs. */
  public @Nullable MethodSymbol implementation(MethodSymbol method, ClassSymbol exactType) {
    try {
      MethodSymbol result = overriding.implementation(method, exactType);
      return result == null ? defaultMethod(method, exactType) : result;
    } catch (CompletionFailure missingClass) {
      return null;
    }
  }

  /** The body that a class inherits from an interface. */
  private @Nullable MethodSymbol defaultMethod(MethodSymbol method, ClassSymbol exactType) {
    for (TypeSymbol supertype : closures.of(exactType)) {
      for (MethodSymbol other : declared(method.name, supertype)) {
        if ((other.flags() & Flags.DEFAULT) != 0
            && overriding.isImplementation(other, method, exactType)) {
          return other;
        }
      }
    }
    return null;
  }
}
