package dev.blockaway.checker.engine.context;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import dev.blockaway.checker.engine.context.Placement.Caller;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.checker.engine.program.Program;
import dev.blockaway.checker.engine.rule.Hierarchy;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which calls on an object run the function that it is, and not some other method of it. Of objects
 * whose interface is no function every method of their own counts.
 */
final class FunctionCalls {
  private final Program program;
  private final Hierarchy hierarchy;

  FunctionCalls(Program program, Hierarchy hierarchy) {
    this.program = program;
    this.hierarchy = hierarchy;
  }

  /** Who runs the function by a call on it; null if the call does not run it. */
  @Nullable Caller caller(Call call) {
    if (call.facts().offLoop()) {
      return null;
    }
    MethodSymbol callee = call.callee();
    if (isFunction(callee)) {
      return Caller.PROGRAM;
    }
    if (hierarchy.functionalMethod(call.receiver().tsym) == null) {
      return isOfEveryObject(callee) ? null : Caller.PROGRAM;
    }
    return callsFunction(callee, new HashSet<>()) ? Caller.DEFAULT_METHOD : null;
  }

  /**
   * Whether code that stands for a function runs when the default methods of its interface are
   * called: a lambda overrides none of them.
   */
  boolean isRunByDefaultMethods(Code function) {
    return function.method() == null
        || (program.subclasses(function.owner()).isEmpty()
            && hierarchy.interfaces(function.owner()).stream()
                .noneMatch(type -> overridesDefaultMethodOf(type, function.owner())));
  }

  private boolean overridesDefaultMethodOf(TypeSymbol type, ClassSymbol implementor) {
    for (Symbol member : type.members().getSymbols()) {
      if (member instanceof MethodSymbol method
          && isDefault(method)
          && hierarchy.implementation(method, implementor) != method) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfEveryObject(MethodSymbol callee) {
    return callee.owner.getQualifiedName().contentEquals("java.lang.Object");
  }

  private static boolean isDefault(MethodSymbol method) {
    return (method.flags() & Flags.DEFAULT) != 0;
  }

  /** Whether a method is the one of a functional interface, or implements it. */
  boolean isFunction(MethodSymbol callee) {
    return hierarchy.withOverridden(callee).stream()
        .anyMatch(method -> hierarchy.functionalMethod((TypeSymbol) method.owner) == method);
  }

  /** Of default methods in class files it is not known that they do not. */
  private boolean callsFunction(MethodSymbol callee, Set<MethodSymbol> visited) {
    if (!isDefault(callee) || !visited.add(callee)) {
      return false;
    }
    Code body = program.body(callee);
    return body == null
        || body.calls().stream()
            .map(Call::callee)
            .filter(called -> callee.owner.isSubClass(called.owner, hierarchy.types()))
            .anyMatch(called -> isFunction(called) || callsFunction(called, visited));
  }
}
