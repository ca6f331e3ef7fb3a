package dev.blockaway.checker.engine.context;

import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree.JCMemberReference;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.checker.engine.program.Destination;
import dev.blockaway.checker.engine.program.Program;
import dev.blockaway.checker.engine.rule.FrameworkRules;
import dev.blockaway.checker.engine.rule.Hierarchy;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Where the callbacks of an object run by all that happens to it: it is followed through variables
 * and the program's own methods, to hand-offs that a framework's rule names, and to where the
 * program calls it itself.
 */
final class HandedObjects {
  private final Program program;
  private final Hierarchy hierarchy;
  private final FrameworkRules rules;
  private final ContextResolver contexts;
  private final FunctionCalls functionCalls;
  private final BiFunction<Call, Integer, @Nullable Verdict> handOff;

  /**
   * Follows objects in one program.
   *
   * @param handOff where a call has the callbacks of its argument run; null if nothing says so
   */
  HandedObjects(
      Program program,
      Hierarchy hierarchy,
      FrameworkRules rules,
      ContextResolver contexts,
      FunctionCalls functionCalls,
      BiFunction<Call, Integer, @Nullable Verdict> handOff) {
    this.program = program;
    this.hierarchy = hierarchy;
    this.rules = rules;
    this.contexts = contexts;
    this.functionCalls = functionCalls;
    this.handOff = handOff;
  }

  /**
   * Where a callback of the object at a place runs.
   *
   * @param isMaker whether a function stands there that makes the object
   * @return null if not all is known that happens to it
   */
  @Nullable Verdict of(TreePath value, boolean isMaker, MethodSymbol callback) {
    Search search = new Search(callback);
    return search.follow(value, isMaker) ? search.worst : null;
  }

  /** Follows one object to all the places that it comes to. */
  private final class Search {
    private final MethodSymbol callback;
    private final Set<Object> visited = new HashSet<>();
    private @Nullable Verdict worst;

    Search(MethodSymbol callback) {
      this.callback = callback;
    }

    /** False if something happens to the object that says nothing about its callbacks. */
    private boolean follow(TreePath value, boolean isMaker) {
      Destination destination = Destination.of(program, value);
      if (destination instanceof Destination.Argument argument) {
        return followArgument(argument.call(), argument.index(), isMaker);
      }
      if (destination instanceof Destination.Variable variable) {
        return followUses(variable.variable(), isMaker);
      }
      return destination instanceof Destination.Result result
          && followResult(result.code(), isMaker);
    }

    private boolean followArgument(Call call, int index, boolean isMaker) {
      Verdict place = handOff.apply(call, index);
      if (place != null) {
        worst = Verdict.worst(worst, place);
        return true;
      }
      if (rules.passedOn(call.callee()).contains(index)) {
        return follow(call.path(), isMaker);
      }
      VarSymbol parameter = Functions.parameter(call.callee(), index);
      return parameter != null
          && program.body(call.callee()) != null
          && followUses(parameter, isMaker);
    }

    private boolean followUses(VarSymbol variable, boolean isMaker) {
      if (!visited.add(variable)) {
        return true;
      }
      for (TreePath use : program.uses(variable)) {
        boolean isKnown =
            Destination.of(program, use) instanceof Destination.Receiver receiver
                ? OwnVariables.isOwn(variable) && followCall(receiver.call(), isMaker)
                : follow(use, isMaker);
        if (!isKnown) {
          return false;
        }
      }
      return true;
    }

    private boolean followCall(Call call, boolean isMaker) {
      if (isMaker) {
        return functionCalls.isFunction(call.callee()) && follow(call.path(), false);
      }
      if (hierarchy.withOverridden(callback).contains(call.callee())) {
        worst = Verdict.worst(worst, contexts.of(call.in()));
      }
      return true;
    }

    /** What a method returns comes to its callers, if none of them is a framework. */
    private boolean followResult(Code code, boolean isMaker) {
      MethodSymbol method = code.method();
      if (method == null) {
        return !isMaker && follow(code.path(), true);
      }
      List<Call> callers = contexts.callers(method);
      return !callers.isEmpty()
          && isOfProgramAlone(method)
          && (!visited.add(method)
              || callers.stream().allMatch(caller -> followCaller(caller, isMaker)));
    }

    private boolean followCaller(Call caller, boolean isMaker) {
      boolean isReference = caller.tree() instanceof JCMemberReference;
      return !(isReference && isMaker) && follow(caller.path(), isReference || isMaker);
    }

    private boolean isOfProgramAlone(MethodSymbol method) {
      return hierarchy.annotations(method).stream().allMatch(name -> name.startsWith("java.lang."))
          && hierarchy.withOverridden(method).stream()
              .allMatch(
                  declaration ->
                      declaration.owner instanceof ClassSymbol type
                          && program.declaration(type) != null);
    }
  }
}
