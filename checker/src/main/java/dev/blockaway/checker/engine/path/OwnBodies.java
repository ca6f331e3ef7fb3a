package dev.blockaway.checker.engine.path;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.blockaway.catalog.BlockingRule;
import dev.blockaway.catalog.Signature;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.checker.engine.program.Program;
import dev.blockaway.checker.engine.rule.Hierarchy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which calls run a body of the program, though the catalogue has a row for the library's method
 * that the body overrides: then the body says whether the call blocks. An interface alone does not
 * say whose body runs: frameworks implement those of the program, too.
 */
final class OwnBodies {
  private final Program program;
  private final Hierarchy hierarchy;
  private final ReceiverTypes receivers;
  private final Map<MethodSymbol, Boolean> plain = new HashMap<>();

  OwnBodies(Program program, Hierarchy hierarchy) {
    this.program = program;
    this.hierarchy = hierarchy;
    this.receivers = new ReceiverTypes(program);
  }

  /** Whether all that a call may run can be read, and is not what a row speaks of. */
  boolean decide(Call call, BlockingRule rule) {
    if (call.callee().isConstructor() || call.callee().isStatic() || isOfProgram(rule.target())) {
      return false;
    }
    List<MethodSymbol> run = run(call);
    return !run.isEmpty() && run.stream().allMatch(this::hasPlainBody);
  }

  /** Whether a row speaks of the program's own methods, or of an annotation that somebody put. */
  boolean isOfProgram(Signature row) {
    if (row.isAnnotation()) {
      return true;
    }
    ClassSymbol owner = hierarchy.find(row.owner());
    return owner != null && program.declaration(owner) != null;
  }

  /** The methods that a call may run; none if that is not known. */
  private List<MethodSymbol> run(Call call) {
    MethodSymbol callee = call.callee();
    if (Dispatch.isSuper(call.receiverExpression())) {
      return List.of(callee);
    }
    List<ClassSymbol> exact = receivers.of(call.receiverExpression());
    List<MethodSymbol> result = new ArrayList<>();
    for (ClassSymbol type : exact.isEmpty() ? classes(call) : exact) {
      MethodSymbol method = hierarchy.implementation(callee, type);
      if (method == null) {
        return List.of();
      }
      result.add(method);
    }
    return result;
  }

  /** The classes of which the receiver may be an object, if its static type is one of them. */
  private Set<ClassSymbol> classes(Call call) {
    Set<ClassSymbol> result = new LinkedHashSet<>();
    if (call.receiver().tsym instanceof ClassSymbol named
        && !named.isInterface()
        && program.declaration(named) != null) {
      Deque<ClassSymbol> open = new ArrayDeque<>(List.of(named));
      while (!open.isEmpty()) {
        ClassSymbol type = open.remove();
        if (Dispatch.isConcrete(type)) {
          result.add(type);
        }
        open.addAll(program.subclasses(type));
      }
    }
    return result;
  }

  private boolean hasPlainBody(MethodSymbol method) {
    return plain.computeIfAbsent(method, this::isPlainBody);
  }

  /**
   * Whether a method has a body in which paths can be followed: one that hands the same call to
   * another object inside a function does what the row says, by way of whoever runs the function.
   */
  private boolean isPlainBody(MethodSymbol method) {
    Code body = program.body(method);
    return body != null
        && hierarchy.withOverridden(method).stream()
            .flatMap(declaration -> program.callers(declaration).stream())
            .noneMatch(call -> isInFunctionOf(body, call));
  }

  private static boolean isInFunctionOf(Code body, Call call) {
    for (Code around = call.in(); around != body; around = around.enclosing()) {
      if (around == null) {
        return false;
      }
      if (around.enclosing() == body) {
        return true;
      }
    }
    return false;
  }
}
