package dev.blockaway.checker.engine.rule;

import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import dev.blockaway.catalog.Signature;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Rules that are read from the catalogue when a type occurs: most types own none, and most rules
 * speak of types that never occur.
 *
 * @param <T> the rules
 */
final class RulesByType<T> implements SignatureIndex.Candidates<T> {
  private final Hierarchy hierarchy;
  private final Function<Collection<String>, List<T>> byOwners;
  private final Function<T, Signature> signature;
  private final Map<TypeSymbol, RulesByName<T>> known = new HashMap<>();

  /**
   * Reads nothing yet.
   *
   * @param byOwners the rules of types with some canonical names
   */
  RulesByType(
      Hierarchy hierarchy,
      Function<Collection<String>, List<T>> byOwners,
      Function<T, Signature> signature) {
    this.hierarchy = hierarchy;
    this.byOwners = byOwners;
    this.signature = signature;
  }

  @Override
  public List<T> of(MethodSymbol method, TypeSymbol receiver) {
    TypeSymbol owner = (TypeSymbol) method.owner;
    Set<String> owners = hierarchy.supertypes(receiver);
    if (owner == receiver || owners.contains(owner.getQualifiedName().toString())) {
      return of(receiver).of(method, receiver);
    }
    Set<String> both = new HashSet<>(owners);
    both.addAll(hierarchy.supertypes(owner));
    return RulesByName.of(byOwners.apply(both), signature).of(method, receiver);
  }

  private RulesByName<T> of(TypeSymbol type) {
    RulesByName<T> rules = known.get(type);
    if (rules == null) {
      rules = RulesByName.of(byOwners.apply(hierarchy.supertypes(type)), signature);
      known.put(type, rules);
    }
    return rules;
  }
}
