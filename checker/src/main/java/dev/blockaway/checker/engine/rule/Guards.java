package dev.blockaway.checker.engine.rule;

import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import dev.blockaway.catalog.Framework;
import dev.blockaway.catalog.GuardRule;
import dev.blockaway.checker.engine.program.Conditions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the frameworks on the class path say of methods that ask about a thread or a result. */
public final class Guards implements Conditions {
  private final Hierarchy hierarchy;
  private final SignatureIndex<GuardRule> rules;
  private final Map<String, GuardRule> types = new HashMap<>();

  /** Indexes the guards of the given frameworks. */
  public Guards(Hierarchy hierarchy, List<Framework> frameworks) {
    this.hierarchy = hierarchy;
    List<GuardRule> all = new ArrayList<>();
    for (Framework framework : frameworks) {
      all.addAll(framework.guards());
    }
    for (GuardRule rule : all) {
      if (rule.method().isEveryMethod()) {
        types.put(rule.method().owner(), rule);
      }
    }
    this.rules = new SignatureIndex<>(hierarchy, all, GuardRule::method);
  }

  @Override
  public GuardRule.@Nullable Meaning meaning(MethodSymbol method) {
    GuardRule rule = rules.first(method, (TypeSymbol) method.owner);
    return rule == null ? null : rule.meaning();
  }

  @Override
  public GuardRule.@Nullable Meaning ofThread(TypeSymbol type) {
    for (String supertype : types.isEmpty() ? Set.<String>of() : hierarchy.supertypes(type)) {
      GuardRule rule = types.get(supertype);
      if (rule != null) {
        return rule.meaning();
      }
    }
    return null;
  }
}
