package dev.blockaway.checker.engine.rule;

import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import dev.blockaway.catalog.Signature;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rules about methods, found by javac's symbols.
 *
 * <p>A rule speaks of a call when name and erased parameters are those of the callee, or of a
 * method that it overrides, and the rule's owner is the receiver's static type, the callee's owner
 * or a supertype of them. The rule with the most specific owner wins.
 *
 * @param <T> the rules
 */
public final class SignatureIndex<T> {
  private final Hierarchy hierarchy;
  private final Function<T, Signature> signature;
  private final Candidates<T> candidates;
  private final Map<Site, List<T>> remembered = new HashMap<>();

  /** Chooses the rules that are looked at for a call. */
  interface Candidates<T> {

    /** Rules that name the method; among them all that have an owner that counts. */
    List<T> of(MethodSymbol method, TypeSymbol receiver);
  }

  /** Indexes rules by the signature that each speaks of. */
  public SignatureIndex(
      Hierarchy hierarchy, Iterable<? extends T> rules, Function<T, Signature> signature) {
    this(hierarchy, RulesByName.of(rules, signature), signature);
  }

  /** Chooses among candidates by the signature that each speaks of. */
  SignatureIndex(Hierarchy hierarchy, Candidates<T> candidates, Function<T, Signature> signature) {
    this.hierarchy = hierarchy;
    this.candidates = candidates;
    this.signature = signature;
  }

  /** The rules that speak of a call, the one with the most specific owner first. */
  public List<T> find(MethodSymbol method, TypeSymbol receiver) {
    List<T> rules = candidates.of(method, receiver);
    return rules.isEmpty() ? List.of() : remembered(rules, method, receiver);
  }

  private List<T> remembered(List<T> rules, MethodSymbol method, TypeSymbol receiver) {
    Site site = new Site(method, receiver);
    List<T> known = remembered.get(site);
    if (known == null) {
      known = matching(rules, method, receiver);
      remembered.put(site, known);
    }
    return known;
  }

  /**
   * Whether some rule may speak of a call of a method, whatever its receiver: most methods have
   * names that none has. It must not be asked where rules are chosen by the receiver.
   */
  public boolean maySpeakOf(MethodSymbol method) {
    return !candidates.of(method, (TypeSymbol) method.owner).isEmpty();
  }

  /** The first of {@link #find}; null if there is none. */
  public @Nullable T first(MethodSymbol method, TypeSymbol receiver) {
    List<T> found = find(method, receiver);
    return found.isEmpty() ? null : found.get(0);
  }

  private List<T> matching(List<T> rules, MethodSymbol method, TypeSymbol receiver) {
    List<T> result = new ArrayList<>();
    for (T rule : rules) {
      if (speaksOf(signature.apply(rule), method, receiver)) {
        result.add(rule);
      }
    }
    result.sort(Comparator.comparingInt(this::specificity).reversed());
    return result;
  }

  private boolean speaksOf(Signature rule, MethodSymbol method, TypeSymbol receiver) {
    TypeSymbol owner = (TypeSymbol) method.owner;
    if (method.isConstructor()) {
      return owner.getQualifiedName().contentEquals(rule.owner()) && hasParameters(rule, method);
    }
    return (hierarchy.supertypes(owner).contains(rule.owner())
            || hierarchy.supertypes(receiver).contains(rule.owner()))
        && hasParameters(rule, method);
  }

  private boolean hasParameters(Signature rule, MethodSymbol method) {
    List<String> parameters = rule.parameters();
    if (parameters == null) {
      return true;
    }
    if (parameters.size() != Hierarchy.parameterCount(method)) {
      return false;
    }
    for (MethodSymbol declaration : hierarchy.withOverridden(method)) {
      if (parameters.equals(hierarchy.parameters(declaration))) {
        return true;
      }
    }
    return false;
  }

  /** How specific a rule is: a subtype has more supertypes, and exact parameters beat overloads. */
  private int specificity(T rule) {
    Signature target = signature.apply(rule);
    TypeSymbol owner = hierarchy.find(target.owner());
    int depth = owner == null ? 0 : hierarchy.supertypes(owner).size();
    return 2 * depth + (target.isEveryOverload() ? 0 : 1);
  }
}
