package dev.blockaway.checker.engine.path;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.blockaway.checker.engine.rule.Hierarchy;
import java.beans.Introspector;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** By which names a container of beans tells those of one type apart. */
final class BeanNames {
  private static final Set<String> NAMED = Set.of("jakarta.inject.Named", "javax.inject.Named");

  private static final Set<String> RESOURCE =
      Set.of("jakarta.annotation.Resource", "javax.annotation.Resource");

  private static final String QUALIFIER = "org.springframework.beans.factory.annotation.Qualifier";
  private static final String COMPONENT = "org.springframework.stereotype.Component";
  private static final String BEAN = "org.springframework.context.annotation.Bean";

  private final Hierarchy hierarchy;

  /**
   * Which bean an injected variable asks for.
   *
   * @param name null if that is not in sight
   * @param isChoice whether an annotation asks for it; otherwise the name counts only where nothing
   *     else decides
   */
  record Wish(@Nullable String name, boolean isChoice) {
    @Override
    public int hashCode() {
      return 31 * Objects.hashCode(name) + Boolean.hashCode(isChoice);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Wish wish
          && wish.isChoice == isChoice
          && Objects.equals(wish.name, name);
    }
  }

  BeanNames(Hierarchy hierarchy) {
    this.hierarchy = hierarchy;
  }

  /** Whether no annotation of a variable says which bean it asks for. */
  boolean isFree(VarSymbol variable) {
    return !wish(variable).isChoice();
  }

  /**
   * What a variable asks for.
   *
   * @param givers the parameters that give a field its value
   */
  Wish wish(VarSymbol variable, List<VarSymbol> givers) {
    Wish own = wish(variable);
    if (own.isChoice() || givers.isEmpty()) {
      return own;
    }
    Set<Wish> wishes = new LinkedHashSet<>();
    givers.forEach(giver -> wishes.add(wish(giver)));
    return wishes.size() == 1
        ? wishes.iterator().next()
        : new Wish(null, wishes.stream().anyMatch(Wish::isChoice));
  }

  private Wish wish(VarSymbol variable) {
    Set<String> annotations = hierarchy.annotations(variable);
    String name = variable.name.toString();
    if (annotations.contains(QUALIFIER)) {
      return new Wish(only(texts(variable, Set.of(QUALIFIER), "value")), true);
    }
    if (!Collections.disjoint(annotations, NAMED)) {
      List<String> names = texts(variable, NAMED, "value");
      return new Wish(names.isEmpty() ? name : only(names), true);
    }
    List<String> names = texts(variable, RESOURCE, "name");
    return names.isEmpty() ? new Wish(name, false) : new Wish(only(names), true);
  }

  private static @Nullable String only(List<String> names) {
    return names.size() == 1 ? names.get(0) : null;
  }

  /** The names of a bean, by the class or method that the container makes it with. */
  Set<String> of(Symbol maker) {
    Set<String> result = new HashSet<>(texts(maker, Set.of(COMPONENT, BEAN), "value"));
    result.addAll(texts(maker, Set.of(BEAN), "name"));
    if (result.isEmpty()) {
      String name = maker.name.toString();
      result.add(maker instanceof ClassSymbol ? Introspector.decapitalize(name) : name);
    }
    result.addAll(texts(maker, Set.of(QUALIFIER), "value"));
    result.addAll(texts(maker, NAMED, "value"));
    return result;
  }

  private List<String> texts(Symbol symbol, Set<String> annotations, String attribute) {
    return hierarchy.texts(symbol, annotations, attribute);
  }
}
