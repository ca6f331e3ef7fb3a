package dev.blockaway.checker.engine.context;

import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import dev.blockaway.catalog.Answer;
import dev.blockaway.catalog.ContextRule;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.checker.engine.program.Destination;
import dev.blockaway.checker.engine.program.Program;
import dev.blockaway.checker.engine.rule.AsyncTypes;
import dev.blockaway.checker.engine.rule.FrameworkRules;
import dev.blockaway.checker.engine.rule.Hierarchy;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a method runs by what it declares, in the order of authority: marker on the method, on its
 * class, on what it overrides; framework rule; place of its anonymous class; return type.
 */
final class MethodContexts {
  private final Program program;
  private final Hierarchy hierarchy;
  private final FrameworkRules rules;
  private final AsyncTypes asyncTypes;
  private final Placements placements;

  MethodContexts(
      Program program,
      Hierarchy hierarchy,
      FrameworkRules rules,
      AsyncTypes asyncTypes,
      Placements placements) {
    this.program = program;
    this.hierarchy = hierarchy;
    this.rules = rules;
    this.asyncTypes = asyncTypes;
    this.placements = placements;
  }

  Verdict of(Code code) {
    MethodSymbol method = Objects.requireNonNull(code.method());
    ContextRule rule = marker(method);
    if (rule == null) {
      rule = framework(method);
    }
    if (rule != null) {
      return verdict(rule);
    }
    Verdict place = placeOfAnonymousClass(code);
    return place != null ? place : byReturnType(method);
  }

  static Verdict verdict(ContextRule rule) {
    return rule.answer() == Answer.EVENT_LOOP
        ? Verdict.eventLoop(rule.reason())
        : Verdict.allowed(rule.reason());
  }

  private @Nullable ContextRule marker(MethodSymbol method) {
    ContextRule own = markerOf(method, method);
    if (own != null) {
      return own;
    }
    for (MethodSymbol declaration : hierarchy.withOverridden(method)) {
      ContextRule inherited = declaration == method ? null : markerOf(declaration, method);
      if (inherited != null) {
        return inherited;
      }
    }
    return null;
  }

  /**
   * The marker on a method, else on the classes around it; not on the method in which a local class
   * is written, because it runs where it is called.
   */
  private @Nullable ContextRule markerOf(MethodSymbol declaration, MethodSymbol method) {
    ContextRule rule = rules.marked(declaration, method);
    Symbol around = declaration.owner;
    while (rule == null && around instanceof ClassSymbol) {
      rule = rules.marked(around, method);
      around = around.owner;
    }
    return rule;
  }

  private @Nullable ContextRule framework(MethodSymbol method) {
    ContextRule entry = rules.annotated(method);
    if (entry != null) {
      return entry;
    }
    ContextRule callback = rules.overriding(method);
    if (callback != null) {
      return callback;
    }
    for (MethodSymbol declaration : hierarchy.withOverridden(method)) {
      ContextRule inherited = declaration == method ? null : rules.annotated(declaration);
      if (inherited != null) {
        return inherited;
      }
    }
    return null;
  }

  /** Where an anonymous class runs that is written as an argument; null for other methods. */
  private @Nullable Verdict placeOfAnonymousClass(Code code) {
    TreePath creation = code.path().getParentPath().getParentPath();
    if (!code.owner().name.isEmpty() || !(creation.getLeaf() instanceof JCNewClass)) {
      return null;
    }
    return Destination.of(program, creation) instanceof Destination.Argument argument
            && !argument.call().callee().isConstructor()
        ? knownOrNull(placements.argument(argument.call(), argument.index()).verdict())
        : null;
  }

  private static @Nullable Verdict knownOrNull(Verdict verdict) {
    return verdict.where() == Verdict.Where.UNKNOWN ? null : verdict;
  }

  private Verdict byReturnType(MethodSymbol method) {
    if (method.isConstructor() || !asyncTypes.isReactive(method.getReturnType())) {
      return Verdict.unknown("nothing says where " + method.name + " runs");
    }
    return Verdict.reactiveMethod(
        "it returns a " + method.getReturnType().tsym.name + " and nothing says who calls it");
  }
}
