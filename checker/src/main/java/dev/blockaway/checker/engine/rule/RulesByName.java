package dev.blockaway.checker.engine.rule;

import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.util.Name;
import dev.blockaway.catalog.Signature;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Rules by the names of the methods of which they speak. Names of javac's are compared as they are:
 * it makes new text of them whenever it is asked.
 *
 * @param <T> the rules
 */
final class RulesByName<T> implements SignatureIndex.Candidates<T> {
  private final Map<String, List<T>> byName;
  private final Map<Name, List<T>> asked = new HashMap<>();

  private RulesByName(Map<String, List<T>> byName) {
    this.byName = byName;
  }

  static <T> RulesByName<T> of(Iterable<? extends T> rules, Function<T, Signature> signature) {
    Map<String, List<T>> byName = new HashMap<>();
    for (T rule : rules) {
      byName.computeIfAbsent(signature.apply(rule).name(), key -> new ArrayList<>()).add(rule);
    }
    return new RulesByName<>(byName);
  }

  @Override
  public List<T> of(MethodSymbol method, TypeSymbol receiver) {
    if (byName.isEmpty()) {
      return List.of();
    }
    List<T> known = asked.get(method.name);
    if (known == null) {
      known = byName.getOrDefault(method.name.toString(), List.of());
      asked.put(method.name, known);
    }
    return known;
  }
}
