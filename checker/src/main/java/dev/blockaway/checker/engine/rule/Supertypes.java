package dev.blockaway.checker.engine.rule;

import com.sun.tools.javac.code.Symbol.CompletionFailure;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The supertypes of types, by their declarations alone. Javac's closure of a type is one of
 * parameterised types, made anew for each.
 */
final class Supertypes {
  private final Types types;
  private final Map<TypeSymbol, Entry> known = new HashMap<>();

  /**
   * What is known of a type.
   *
   * @param all the type and its supertypes, each before its own supertypes
   * @param rank how many steps the longest way up takes
   */
  private record Entry(Set<TypeSymbol> all, int rank) {}

  Supertypes(Types types) {
    this.types = types;
  }

  /**
   * A type and its supertypes, each before its own supertypes; those of the bound for a type
   * variable, none for primitive types. What is not on the class path is left out.
   */
  Set<TypeSymbol> of(TypeSymbol type) {
    Entry entry = known.get(type);
    return entry != null ? entry.all() : declared(type);
  }

  private Set<TypeSymbol> declared(TypeSymbol type) {
    try {
      Type erased = types.erasure(type.type);
      return erased.hasTag(TypeTag.CLASS) ? entry(erased.tsym).all() : Set.of();
    } catch (CompletionFailure missingClass) {
      return Set.of(type);
    }
  }

  /** What a class extends, {@code Object} for an interface; null if nothing. */
  @Nullable TypeSymbol superclass(TypeSymbol type) {
    Type extended = types.supertype(type.type);
    return extended.hasTag(TypeTag.CLASS) ? extended.tsym : null;
  }

  private Entry entry(TypeSymbol type) {
    Entry entry = known.get(type);
    if (entry == null) {
      known.put(type, new Entry(Set.of(type), 0)); // class files may extend each other in a circle
      entry = find(type);
      known.put(type, entry);
    }
    return entry;
  }

  private Entry find(TypeSymbol type) {
    Set<TypeSymbol> above = new LinkedHashSet<>();
    int rank = 0;
    for (TypeSymbol supertype : direct(type)) {
      Entry entry = entry(supertype);
      above.addAll(entry.all());
      rank = Math.max(rank, entry.rank() + 1);
    }
    List<TypeSymbol> sorted = new ArrayList<>(above);
    sorted.sort(Comparator.comparingInt(this::rank).reversed());
    Set<TypeSymbol> all = new LinkedHashSet<>();
    all.add(type);
    all.addAll(sorted);
    return new Entry(all, rank);
  }

  private int rank(TypeSymbol type) {
    return entry(type).rank();
  }

  /** What a type says that it extends and implements, without what is not on the class path. */
  private List<TypeSymbol> direct(TypeSymbol type) {
    List<TypeSymbol> result = new ArrayList<>();
    try {
      add(types.supertype(type.type), result);
      for (Type implemented : types.interfaces(type.type)) {
        add(implemented, result);
      }
    } catch (CompletionFailure missingClass) {
      // nothing is known of the type itself
    }
    return result;
  }

  private static void add(Type supertype, List<TypeSymbol> result) {
    if (!supertype.hasTag(TypeTag.CLASS)) {
      return;
    }
    try {
      supertype.tsym.complete();
      if (!supertype.tsym.type.isErroneous()) { // so after javac has missed it for the first time
        result.add(supertype.tsym);
      }
    } catch (CompletionFailure missingClass) {
      // it is left out
    }
  }
}
