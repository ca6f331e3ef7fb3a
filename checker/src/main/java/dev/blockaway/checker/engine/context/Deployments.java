package dev.blockaway.checker.engine.context;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.blockaway.catalog.ContextRule;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Program;
import dev.blockaway.checker.engine.rule.FrameworkRules;
import dev.blockaway.checker.engine.rule.Hierarchy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private @Nullable Map<Deployed, Deployment> known;

  /**
   * A class that a framework deploys, which is known by its file. Records compare slowly at first.
   */
  private record Deployed(ClassSymbol type, String framework) {
    @Override
    public int hashCode() {
      return 31 * type.hashCode() + framework.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Deployed deployed
          && deployed.type == type
          && deployed.framework.equals(framework);
    }
  }

  /** Whether a class is deployed in the way that a rule asks for, all deployments together. */
  private record Deployment(Configured answer, ContextRule rule) {
    Deployment or(Deployment other) {
      return answer.or(other.answer) == answer ? this : other;
    }

    Deployment and(Deployment other) {
      return answer.and(other.answer) == answer ? this : other;
    }
  }

  Deployments(Program program, Hierarchy hierarchy, FrameworkRules rules) {
    this.program = program;
    this.rules = rules;
    this.classes = new DeployedClasses(program, hierarchy);
    this.configured = new ConfiguredCalls(program, hierarchy);
  }

  /** What a rule says of code that is written in a class. */
  Verdict verdict(ContextRule rule, ClassSymbol writtenIn) {
    Verdict verdict = MethodContexts.verdict(rule);
    Deployment deployment =
        verdict.isEventLoop() ? deployment(rule.origin().file(), writtenIn) : null;
    if (deployment == null) {
      return verdict;
    }
    return switch (deployment.answer()) {
      case YES -> MethodContexts.verdict(deployment.rule());
      case NOT_IN_SIGHT -> Verdict.unknown("how it is deployed is not in sight");
      case NO -> verdict;
    };
  }

  /** The deployment of the innermost class that has one; null if none has. */
  private @Nullable Deployment deployment(String framework, ClassSymbol writtenIn) {
    Map<Deployed, Deployment> all = all();
    for (Symbol around = writtenIn; around != null && !all.isEmpty(); around = around.owner) {
      Deployment deployment =
          around instanceof ClassSymbol type ? all.get(new Deployed(type, framework)) : null;
      if (deployment != null) {
        return deployment;
      }
    }
    return null;
  }

  private Map<Deployed, Deployment> all() {
    if (known == null) {
      known = new HashMap<>();
      for (MethodSymbol callee : program.called()) {
        if (rules.mayDeploy(callee)) {
          for (Call call : program.callers(callee)) {
            add(call, known);
          }
        }
      }
    }
    return known;
  }

  private void add(Call call, Map<Deployed, Deployment> all) {
    List<ContextRule> ways = rules.deploying(call.callee(), call.receiver().tsym);
    for (ContextRule way : ways) {
      String framework = way.origin().file();
      Deployment deployment =
          ways.stream()
              .filter(rule -> rule.origin().file().equals(framework))
              .map(rule -> deployment(call, rule))
              .reduce(deployment(call, way), Deployment::or);
      for (ClassSymbol type : classes.of(call, way.parameter())) {
        all.merge(new Deployed(type, framework), deployment, Deployment::and);
      }
    }
  }

  private Deployment deployment(Call call, ContextRule rule) {
    Configured answer =
        rule.configurations().stream()
            .map(way -> configured.of(call, way))
            .reduce(Configured.NO, Configured::or);
    return new Deployment(answer, rule);
  }
}
