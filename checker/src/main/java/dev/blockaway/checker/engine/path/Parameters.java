package dev.blockaway.checker.engine.path;

import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.checker.engine.program.Comparison;
import dev.blockaway.checker.engine.program.Program;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What methods are given for the parameters that decide what they do: {@code send(text, false)}
 * does not wait if {@code send} waits only where its second parameter is true.
 */
final class Parameters {
  private final Program program;
  private final Set<VarSymbol> deciding = new HashSet<>();
  private final Deque<VarSymbol> handedOn = new ArrayDeque<>();

  Parameters(Program program) {
    this.program = program;
    for (Code code : program.codes()) {
      for (Call call : code.calls()) {
        call.facts().given().forEach(comparison -> addDeciding(comparison.parameter()));
      }
    }
    while (!handedOn.isEmpty()) {
      addThoseHandedOnAs(handedOn.remove());
    }
  }

  private void addDeciding(VarSymbol parameter) {
    if (program.values(parameter).isEmpty() && deciding.add(parameter)) {
      handedOn.add(parameter);
    }
  }

  /** A method may be told by its own parameter what it tells the next one. */
  private void addThoseHandedOnAs(VarSymbol parameter) {
    Program.Parameter place = program.parameter(parameter);
    MethodSymbol method = place == null ? null : place.code().method();
    if (place == null || method == null) {
      return;
    }
    for (Call caller : program.callers(method)) {
      JCExpression argument = caller.argument(place.index());
      VarSymbol before = argument == null ? null : Comparison.parameter(argument);
      if (before != null) {
        addDeciding(before);
      }
    }
  }

  /**
   * The constants that a call gives to code that it runs.
   *
   * @param given those that the code of the call is given itself
   */
  Map<VarSymbol, Object> inside(Code code, Call call, Map<VarSymbol, Object> given) {
    MethodSymbol method = code.method();
    if (method == null) {
      return given; // a function sees the parameters around it
    }
    List<VarSymbol> parameters = method.params();
    List<JCExpression> arguments = call.arguments();
    if (method.name != call.callee().name || parameters.size() != arguments.size()) {
      return Map.of();
    }
    Map<VarSymbol, Object> result = new HashMap<>();
    for (int i = 0; i < parameters.size(); i++) {
      Object value = deciding.contains(parameters.get(i)) ? value(arguments.get(i), given) : null;
      if (value != null) {
        result.put(parameters.get(i), value);
      }
    }
    return result;
  }

  private static @Nullable Object value(JCExpression argument, Map<VarSymbol, Object> given) {
    Object constant = Comparison.constant(argument);
    VarSymbol parameter = constant == null ? Comparison.parameter(argument) : null;
    return parameter == null ? constant : given.get(parameter);
  }
}
