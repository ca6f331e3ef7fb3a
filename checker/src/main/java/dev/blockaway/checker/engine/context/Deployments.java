package dev.blockaway.checker.engine.context;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import dev.blockaway.catalog.ContextRule;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.checker.engine.program.Program;
import dev.blockaway.checker.engine.rule.FrameworkRules;
import dev.blockaway.checker.engine.rule.Hierarchy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which classes of a program are deployed in a way that takes all their code elsewhere: such as
 * verticles on worker threads.
 */
final class Deployments {
  private final Program program;
  private final FrameworkRules rules;
  private final DeployedClasses classes;
  private final ConfiguredCalls configured;
  private @Nullable Map<Deployed, Optional<ContextRule>> known;

  /** A class that a framework deploys; the framework is known by its file. */
  private record Deployed(ClassSymbol type, String framework) {}

  Deployments(Program program, Hierarchy hierarchy, FrameworkRules rules) {
    this.program = program;
    this.rules = rules;
    this.classes = new DeployedClasses(program, hierarchy);
    this.configured = new ConfiguredCalls(program, hierarchy);
  }

  /** What a rule says of code that is written in a class. */
  Verdict verdict(ContextRule rule, ClassSymbol writtenIn) {
    ContextRule deployment = deployment(rule, writtenIn);
    return MethodContexts.verdict(deployment == null ? rule : deployment);
  }

  /** The deployment that takes the place of a rule; the innermost class that has one decides. */
  private @Nullable ContextRule deployment(ContextRule rule, ClassSymbol writtenIn) {
    Map<Deployed, Optional<ContextRule>> all = all();
    if (all.isEmpty() || !MethodContexts.verdict(rule).isEventLoop()) {
      return null;
    }
    for (Symbol around = writtenIn; around != null; around = around.owner) {
      Optional<ContextRule> deployment =
          around instanceof ClassSymbol type
              ? all.get(new Deployed(type, rule.origin().file()))
              : null;
      if (deployment != null) {
        return deployment.orElse(null);
      }
    }
    return null;
  }

  private Map<Deployed, Optional<ContextRule>> all() {
    if (known == null) {
      known = new HashMap<>();
      for (Code code : program.codes()) {
        for (Call call : code.calls()) {
          add(call, known);
        }
      }
    }
    return known;
  }

  private void add(Call call, Map<Deployed, Optional<ContextRule>> all) {
    List<ContextRule> ways = rules.deploying(call.callee(), call.receiver().tsym);
    for (ContextRule way : ways) {
      String framework = way.origin().file();
      Optional<ContextRule> deployment =
          ways.stream().filter(isOf(framework)).filter(rule -> is(call, rule)).findFirst();
      for (ClassSymbol type : classes.of(call, way.parameter())) {
        all.merge(new Deployed(type, framework), deployment, (a, b) -> a.isPresent() ? b : a);
      }
    }
  }

  private static Predicate<ContextRule> isOf(String framework) {
    return rule -> rule.origin().file().equals(framework);
  }

  private boolean is(Call call, ContextRule rule) {
    return rule.configurations().stream().anyMatch(way -> configured.is(call, way));
  }
}
