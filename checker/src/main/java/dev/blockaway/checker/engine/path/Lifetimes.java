package dev.blockaway.checker.engine.path;

import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Kinds;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.blockaway.checker.engine.context.ContextResolver;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.checker.engine.program.Destination;
import dev.blockaway.checker.engine.program.Program;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells apart objects that live long and those that are made for one request: in code on an event
 * loop, or in a helper that it calls, unless something keeps what the helper makes.
 */
final class Lifetimes {
  private final Program program;
  private final ContextResolver contexts;
  private final Map<ClassSymbol, Boolean> known = new HashMap<>();

  Lifetimes(Program program, ContextResolver contexts) {
    this.program = program;
    this.contexts = contexts;
  }

  /** Whether some object of a class is made for one request: its first time may be every time. */
  boolean isMadeForRequests(ClassSymbol type) {
    Boolean answer = known.get(type);
    if (answer == null) {
      answer = findWhetherMadeForRequests(type);
      known.put(type, answer);
    }
    return answer;
  }

  private boolean findWhetherMadeForRequests(ClassSymbol type) {
    Set<Code> visited = new HashSet<>();
    for (Symbol member : type.members().getSymbols()) {
      if (member instanceof MethodSymbol constructor
          && constructor.isConstructor()
          && program.callers(constructor).stream().anyMatch(call -> isForRequest(call, visited))) {
        return true;
      }
    }
    return program.subclasses(type).stream().anyMatch(this::isMadeForRequests);
  }

  /** Whether what a call gives to its code is new for each request. */
  private boolean isForRequest(Call call, Set<Code> visited) {
    if (contexts.of(call.in()).isEventLoop()) {
      return true;
    }
    return switch (use(call.path())) {
      case KEPT -> false;
      case RETURNED -> isCalled(call.in(), visited, true);
      case USED_UP -> isCalled(call.in(), visited, false);
    };
  }

  /** Whether code on an event loop calls a method, and keeps what it returns no longer. */
  private boolean isCalled(Code code, Set<Code> visited, boolean givesResult) {
    MethodSymbol method = code.method();
    if (method == null || !visited.add(code)) {
      return false;
    }
    for (Call caller : program.callers(method)) {
      boolean isForRequest =
          givesResult
              ? isForRequest(caller, visited)
              : contexts.of(caller.in()).isEventLoop() || isCalled(caller.in(), visited, false);
      if (isForRequest) {
        return true;
      }
    }
    return false;
  }

  private enum Use {
    /** The code calls methods of it, and drops it. */
    USED_UP,
    /** The code returns it. */
    RETURNED,
    /** It is in a field, or nobody knows where. */
    KEPT
  }

  private Use use(TreePath value) {
    Destination destination = Destination.of(program, value);
    if (destination instanceof Destination.Variable target) {
      return useOf(target.variable());
    }
    if (destination instanceof Destination.Result) {
      return Use.RETURNED;
    }
    return destination instanceof Destination.Receiver ? Use.USED_UP : Use.KEPT;
  }

  private Use useOf(VarSymbol variable) {
    List<TreePath> uses = program.uses(variable);
    if (variable.owner.kind != Kinds.Kind.MTH || uses.isEmpty()) {
      return Use.KEPT;
    }
    Use result = Use.USED_UP;
    for (TreePath use : uses) {
      Use next = Destination.of(program, use) instanceof Destination.Variable ? Use.KEPT : use(use);
      result = next.compareTo(result) > 0 ? next : result;
    }
    return result;
  }
}
