package dev.blockaway.checker.engine.rule;

import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import dev.blockaway.catalog.Framework;
import dev.blockaway.catalog.GuardRule;
import dev.blockaway.checker.engine.program.Conditions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the frameworks on the class path say of methods that ask about a thread or a result. */
public final class Guards implements Conditions {
  private final SignatureIndex<GuardRule> rules;

  /** Indexes the guards of the given frameworks. */
  public Guards(Hierarchy hierarchy, List<Framework> frameworks) {
    List<GuardRule> all = new ArrayList<>();
    for (Framework framework : frameworks) {
      all.addAll(framework.guards());
    }
    this.rules = new SignatureIndex<>(hierarchy, all, GuardRule::method);
  }

  @Override
  public GuardRule.@Nullable Meaning meaning(MethodSymbol method) {
    GuardRule rule = rules.first(method, (TypeSymbol) method.owner);
    return rule == null ? null : rule.meaning();
  }
}
