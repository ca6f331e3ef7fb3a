package dev.blockaway.checker.engine;

import dev.blockaway.catalog.Framework;
import dev.blockaway.catalog.Signature;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.checker.engine.program.Program;
import dev.blockaway.checker.engine.rule.Hierarchy;
import dev.blockaway.checker.engine.rule.SignatureIndex;
import java.util.Collection;
import java.util.function.Function;

/** Which optional frameworks a program turns on by the calls that it makes. */
final class Activation {
  private final Program program;
  private final Hierarchy hierarchy;

  Activation(Program program, Hierarchy hierarchy) {
    this.program = program;
    this.hierarchy = hierarchy;
  }

  /** Whether the program calls one of the framework's activators. */
  boolean of(Framework framework) {
    if (framework.activators().isEmpty()) {
      return false;
    }
    SignatureIndex<Signature> activators =
        new SignatureIndex<>(hierarchy, framework.activators(), Function.identity());
    return program.codes().stream()
        .map(Code::calls)
        .flatMap(Collection::stream)
        .anyMatch(call -> activators.first(call.callee(), call.receiver().tsym) != null);
  }
}
