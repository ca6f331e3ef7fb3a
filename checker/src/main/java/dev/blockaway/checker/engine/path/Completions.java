package dev.blockaway.checker.engine.path;

import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree.JCArrayAccess;
import com.sun.tools.javac.tree.JCTree.JCConditional;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCMemberReference;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCNewArray;
import com.sun.tools.javac.tree.JCTree.JCTypeCast;
import com.sun.tools.javac.tree.TreeInfo;
import dev.blockaway.catalog.GuardRule.Meaning;
import dev.blockaway.checker.engine.context.ContextResolver;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.checker.engine.program.Conditions;
import dev.blockaway.checker.engine.program.Destination;
import dev.blockaway.checker.engine.program.Held;
import dev.blockaway.checker.engine.program.Program;
import dev.blockaway.checker.engine.program.Sequences;
import dev.blockaway.checker.engine.rule.AsyncTypes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which futures are known to be complete where a call reads them, so that it does not wait. */
final class Completions {
  private final Program program;
  private final Conditions conditions;
  private final Earlier earlier;

  Completions(
      Program program, Conditions conditions, AsyncTypes asyncTypes, ContextResolver contexts) {
    this.program = program;
    this.conditions = conditions;
    this.earlier = new Earlier(program, conditions, asyncTypes, contexts);
  }

  /**
   * Whether what a call waits for has come.
   *
   * @param given what is complete besides, by what the code's callers know
   */
  boolean isDone(Call call, Set<Held> given) {
    JCExpression future = awaited(call);
    return future != null && new Question(earlier.known(call, given)).isDone(future);
  }

  /** Whether an expression has nothing to wait for, wherever it stands. */
  boolean isComplete(JCExpression expression) {
    return new Question(Set.of()).isDone(expression);
  }

  /**
   * Whether a static method of a library is given nothing but futures that are complete: what it
   * may wait for has come.
   */
  boolean waitsForNothing(Call call, Set<Held> given) {
    if (!call.callee().isStatic() || call.arguments().isEmpty()) {
      return false;
    }
    Set<Held> known = earlier.known(call, given);
    return call.arguments().stream().allMatch(argument -> new Question(known).isDone(argument));
  }

  /** What is complete in code that a call runs, by the names that the code has for it. */
  Set<Held> inside(Code code, Call call, Set<Held> given) {
    if (code.form() != Code.Form.METHOD) {
      return given; // what the places around it know, its calls know by themselves
    }
    Set<Held> known = earlier.known(call, given);
    Set<Held> result = new HashSet<>();
    for (Held held : known) {
      boolean isSeen =
          held.isField()
              ? isLasting(held, code) && (held.root().isStatic() || Dispatch.isOnThis(call))
              : isLocalTo(code, held);
      if (isSeen) {
        result.add(held);
      }
    }
    MethodSymbol method = code.method();
    if (method != null && method.name == call.callee().name) {
      addParameters(method, call, known, result);
    }
    return result;
  }

  /** Whether a field is not given another future, as far as the code that is run shows. */
  private boolean isLasting(Held held, Code code) {
    List<JCExpression> values = program.values(held.variable());
    return values.size() <= 1
        && values.stream().allMatch(value -> TreePath.getPath(code.path(), value) == null);
  }

  /** A method of a local class sees the variables of the code around it. */
  private static boolean isLocalTo(Code code, Held held) {
    for (Code around = code.enclosing(); around != null; around = around.enclosing()) {
      if (around.method() == held.root().owner) {
        return true;
      }
    }
    return false;
  }

  private void addParameters(MethodSymbol method, Call call, Set<Held> known, Set<Held> result) {
    List<VarSymbol> parameters = method.params();
    List<JCExpression> arguments = arguments(call);
    if (parameters.size() != arguments.size()) {
      return;
    }
    for (int i = 0; i < parameters.size(); i++) {
      VarSymbol parameter = parameters.get(i);
      if (!parameter.type.isPrimitive()
          && program.values(parameter).isEmpty()
          && new Question(known).isDone(arguments.get(i))) {
        result.add(new Held(null, parameter));
      }
    }
  }

  /** What a call is given; of a reference, what it is given one after the other. */
  private List<JCExpression> arguments(Call call) {
    if (!(call.tree() instanceof JCMemberReference)) {
      return call.arguments();
    }
    JCExpression given = isUnbound(call) && !call.callee().isStatic() ? null : given(call.in());
    return given == null ? List.of() : List.of(given);
  }

  /** Whether a method reference names a type, so that its receiver is its argument. */
  private static boolean isUnbound(Call call) {
    return call.tree() instanceof JCMemberReference reference
        && TreeInfo.symbol(reference.expr) instanceof ClassSymbol;
  }

  /** What a call waits for: its receiver, or what it is given if it has none. */
  private @Nullable JCExpression awaited(Call call) {
    if (isUnbound(call)) {
      return given(call.in());
    }
    return call.callee().isStatic() ? call.argument(0) : call.receiverExpression();
  }

  /** Whose elements a function is given one after the other; null if it is given others. */
  private @Nullable JCExpression given(Code function) {
    return Destination.of(program, function.path()) instanceof Destination.Argument argument
            && Sequences.isMember(argument.call().callee())
        ? argument.call().receiverExpression()
        : null;
  }

  /** Whether some code runs after futures of which it is not known what holds them. */
  boolean followsOthers(Code function) {
    return earlier.hasOthers(function);
  }

  /** One question, and what is known for it. */
  private final class Question {
    private final Set<Held> known;
    private final Set<VarSymbol> visited = new HashSet<>();

    Question(Set<Held> known) {
      this.known = known;
    }

    /** Whether a future is complete, or all elements of a collection are. */
    boolean isDone(JCExpression future) {
      JCExpression value = TreeInfo.skipParens(future);
      Held held = program.held(value);
      if (held != null && known.contains(held)) {
        return true;
      }
      if (value instanceof JCTypeCast cast) {
        return isDone(cast.expr);
      }
      if (value instanceof JCArrayAccess element) {
        return isDone(element.indexed);
      }
      if (value instanceof JCNewArray array) {
        return array.elems != null && areDone(array.elems);
      }
      if (value instanceof JCConditional either) {
        return isDone(either.truepart) && isDone(either.falsepart);
      }
      if (value instanceof JCMethodInvocation call) {
        return isResultDone(call);
      }
      return TreeInfo.symbol(value) instanceof VarSymbol variable
          && visited.add(variable)
          && isValueDone(variable);
    }

    private boolean areDone(List<JCExpression> futures) {
      return !futures.isEmpty() && futures.stream().allMatch(this::isDone);
    }

    private boolean isValueDone(VarSymbol variable) {
      JCExpression iterated = program.iterated(variable);
      if (iterated != null) {
        return program.values(variable).isEmpty() && isDone(iterated);
      }
      Program.Parameter parameter = program.parameter(variable);
      JCExpression value =
          parameter == null ? program.onlyValue(variable) : elements(parameter, variable);
      return value != null && isDone(value);
    }

    private @Nullable JCExpression elements(Program.Parameter parameter, VarSymbol variable) {
      return parameter.code().form() == Code.Form.LAMBDA && program.values(variable).isEmpty()
          ? given(parameter.code())
          : null;
    }

    private boolean isResultDone(JCMethodInvocation call) {
      Meaning meaning = conditions.meaning(call);
      if (meaning == Meaning.DONE_RESULT || program.choosesDone(call)) {
        return true;
      }
      boolean isAsItsSubject = meaning == Meaning.SAME || meaning == Meaning.AT_ONCE_AFTER;
      JCExpression origin = isAsItsSubject ? Call.subjectOf(call) : Sequences.origin(call);
      return origin != null ? isDone(origin) : areDone(Sequences.collected(call));
    }
  }
}
