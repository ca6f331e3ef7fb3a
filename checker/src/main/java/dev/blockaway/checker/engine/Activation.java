package dev.blockaway.checker.engine;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.blockaway.catalog.ContextRule;
import dev.blockaway.catalog.Framework;
import dev.blockaway.catalog.Signature;
import dev.blockaway.checker.engine.program.Program;
import dev.blockaway.checker.engine.rule.Hierarchy;
import dev.blockaway.checker.engine.rule.SignatureIndex;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What a program as a whole turns on: optional frameworks, and rules that ask for something. */
final class Activation {
  private final Program program;
  private final Hierarchy hierarchy;

  Activation(Program program, Hierarchy hierarchy) {
    this.program = program;
    this.hierarchy = hierarchy;
  }

  /** Whether the program calls one of the framework's activators. */
  boolean of(Framework framework) {
    return calls(framework.activators());
  }

  /** A framework without the rules that ask for something that the program has not. */
  Framework narrow(Framework framework) {
    List<ContextRule> rules =
        framework.contexts().stream().filter(rule -> isGiven(rule, framework)).toList();
    return rules.size() == framework.contexts().size() ? framework : framework.withContexts(rules);
  }

  private boolean isGiven(ContextRule rule, Framework framework) {
    return rule.given().stream()
        .allMatch(
            wanted ->
                wanted.isAnnotation()
                    ? isOnApplication(wanted.owner().substring(1), framework)
                    : calls(List.of(wanted)));
  }

  private boolean calls(List<Signature> methods) {
    if (methods.isEmpty()) {
      return false;
    }
    SignatureIndex<Signature> index = new SignatureIndex<>(hierarchy, methods, Function.identity());
    for (MethodSymbol callee : program.called()) {
      if (index.maySpeakOf(callee)
          && program.callers(callee).stream()
              .anyMatch(call -> index.first(callee, call.receiver().tsym) != null)) {
        return true;
      }
    }
    return false;
  }

  /** Frameworks refuse a second application class: then nothing is known. */
  private boolean isOnApplication(String annotation, Framework framework) {
    Set<String> types = Set.copyOf(framework.roles().applications());
    List<ClassSymbol> applications =
        program.classes().stream()
            .filter(type -> (type.flags() & Flags.ABSTRACT) == 0)
            .filter(type -> hierarchy.isSubtypeOfAny(type, types))
            .toList();
    return applications.size() == 1
        && hierarchy.annotations(applications.get(0)).contains(annotation);
  }
}
