package dev.blockaway.checker.engine.context;

import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Destination;
import dev.blockaway.checker.engine.program.Program;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which calls a function is given to: where it is written, or by way of variables and methods. */
final class FunctionUses {
  private final Program program;
  private final ContextResolver contexts;
  private final Answers answers;

  FunctionUses(Program program, ContextResolver contexts, Answers answers) {
    this.program = program;
    this.contexts = contexts;
    this.answers = answers;
  }

  /** The calls that are given the value of an expression; empty if it goes elsewhere. */
  List<Destination.Argument> of(TreePath function) {
    List<Destination.Argument> result = new ArrayList<>();
    collect(function, result, new HashSet<>());
    return result;
  }

  private void collect(TreePath path, List<Destination.Argument> result, Set<Object> visited) {
    Destination destination = Destination.of(program, path);
    if (destination instanceof Destination.Argument argument) {
      result.add(argument);
    } else if (destination instanceof Destination.Variable variable
        && visited.add(variable.variable())) {
      program.uses(variable.variable()).forEach(use -> collect(use, result, visited));
    } else if (destination instanceof Destination.Result made) {
      MethodSymbol method = made.code().method();
      for (Call caller :
          method == null ? List.<Call>of() : answers.entering(contexts.callers(method))) {
        if (visited.add(caller)) {
          collect(caller.path(), result, visited);
        }
      }
    }
  }
}
