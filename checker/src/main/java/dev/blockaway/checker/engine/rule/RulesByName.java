package dev.blockaway.checker.engine.rule;

import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import dev.blockaway.catalog.Signature;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Rules by the names of the methods of which they speak.
 *
 * @param byName the rules of each name
 * @param <T> the rules
 */
record RulesByName<T>(Map<String, List<T>> byName) implements SignatureIndex.Candidates<T> {
  static <T> RulesByName<T> of(Iterable<? extends T> rules, Function<T, Signature> signature) {
    Map<String, List<T>> byName = new HashMap<>();
    for (T rule : rules) {
      byName.computeIfAbsent(signature.apply(rule).name(), key -> new ArrayList<>()).add(rule);
    }
    return new RulesByName<>(byName);
  }

  @Override
  public List<T> of(MethodSymbol method, TypeSymbol receiver) {
    return byName.isEmpty() ? List.of() : byName.getOrDefault(method.name.toString(), List.of());
  }
}
