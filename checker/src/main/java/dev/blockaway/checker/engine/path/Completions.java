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
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.tree.JCTree.JCTypeCast;
import com.sun.tools.javac.tree.TreeInfo;
import dev.blockaway.catalog.GuardRule.Meaning;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.checker.engine.program.Conditions;
import dev.blockaway.checker.engine.program.Destination;
import dev.blockaway.checker.engine.program.Held;
import dev.blockaway.checker.engine.program.Program;
import dev.blockaway.checker.engine.program.Sequences;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which futures are known to be complete where a call reads them, so that it does not wait. */
final class Completions {
  private final Program program;
  private final Conditions conditions;
  private final Map<Code, Earlier> earlier = new HashMap<>();

  /**
   * What is complete before some function runs.
   *
   * @param done what is known by name
   * @param others whether there are others, of which it is not known what holds them
   */
  private record Earlier(Set<Held> done, boolean others) {
    private static final Earlier NOTHING = new Earlier(Set.of(), false);
  }

  Completions(Program program, Conditions conditions) {
    this.program = program;
    this.conditions = conditions;
  }

  /**
   * Whether what a call waits for has come.
   *
   * @param given what is complete besides, by what the code's callers know
   */
  boolean isDone(Call call, Set<Held> given) {
    JCExpression future = awaited(call);
    return future != null && new Question(known(call, given)).isDone(future);
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
    Set<Held> known = known(call, given);
    return call.arguments().stream().allMatch(argument -> new Question(known).isDone(argument));
  }

  /** What is complete in code that a call runs, by the names that the code has for it. */
  Set<Held> inside(Code code, Call call, Set<Held> given) {
    if (code.form() != Code.Form.METHOD) {
      return given; // what the places around it know, its calls know by themselves
    }
    Set<Held> known = known(call, given);
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

  private Set<Held> known(Call call, Set<Held> given) {
    Stages stages = new Stages();
    call.facts().done().forEach(stages::addHeld);
    given.forEach(stages::addHeld);
    Set<Held> result = stages.done;
    for (Code code = call.in(); code != null; code = code.enclosing()) {
      result.addAll(before(code).done());
    }
    return result;
  }

  /** Whether some code runs after futures of which it is not known what holds them. */
  boolean followsOthers(Code function) {
    for (Code code = function; code != null; code = code.enclosing()) {
      if (before(code).others()) {
        return true;
      }
    }
    return false;
  }

  private Earlier before(Code function) {
    Earlier known = earlier.get(function);
    if (known == null) {
      known = find(function);
      earlier.put(function, known);
    }
    return known;
  }

  private Earlier find(Code function) {
    TreePath path = written(function);
    if (path == null || !(Destination.of(program, path) instanceof Destination.Argument argument)) {
      return Earlier.NOTHING;
    }
    Stages stages = new Stages();
    stages.addBefore(argument.call());
    return new Earlier(Set.copyOf(stages.done), stages.others);
  }

  /** Where a function is written: a lambda, a reference, the body of an anonymous class. */
  private static @Nullable TreePath written(Code function) {
    return switch (function.form()) {
      case LAMBDA, REFERENCE -> function.path();
      case METHOD -> {
        TreePath creation = function.path().getParentPath().getParentPath();
        yield creation.getLeaf() instanceof JCNewClass ? creation : null;
      }
      case INITIALIZER -> null;
    };
  }

  /** Collects the futures that are complete before something runs. */
  private final class Stages {
    private final Set<Held> done = new HashSet<>();
    private boolean others;

    /** What a call waits for before it runs the functions that it is given. */
    void addBefore(Call call) {
      Meaning meaning = conditions.meaning(call.callee());
      boolean isAfter = meaning == Meaning.AFTER || meaning == Meaning.AT_ONCE_AFTER;
      if (!isAfter && meaning != Meaning.AFTER_ALL) {
        return;
      }
      JCExpression receiver = call.receiverExpression();
      if (receiver != null) {
        add(receiver);
      }
      if (meaning == Meaning.AFTER_ALL || call.callee().isStatic()) {
        call.arguments().forEach(this::add);
      }
      others |=
          meaning == Meaning.AFTER_ALL
              && call.callee().isStatic()
              && call.arguments().stream().anyMatch(this::isUnnamed);
    }

    private boolean isUnnamed(JCExpression argument) {
      boolean isArray = argument.type != null && argument.type.tsym.name.contentEquals("Array");
      return isArray || TreeInfo.symbol(argument) == null;
    }

    /** A future that is complete, and with it those that it depends on. */
    private void add(JCExpression future) {
      JCExpression stage = TreeInfo.skipParens(future);
      if (stage instanceof JCTypeCast cast) {
        add(cast.expr);
      } else if (stage instanceof JCNewArray array && array.elems != null) {
        array.elems.forEach(this::add);
      } else if (stage instanceof JCMethodInvocation call) {
        addResult(call);
      } else {
        addVariable(stage);
      }
    }

    private void addVariable(JCExpression stage) {
      Held held = program.held(stage);
      if (held != null) {
        addHeld(held);
      }
    }

    private void addHeld(Held held) {
      JCExpression value =
          done.add(held) && held.in() == null ? program.onlyValue(held.variable()) : null;
      if (value != null) {
        add(value);
      }
    }

    private void addResult(JCMethodInvocation invocation) {
      Call call = program.call(invocation);
      Meaning meaning = conditions.meaning(invocation);
      JCExpression origin =
          meaning == Meaning.SAME ? Call.subjectOf(invocation) : Sequences.origin(invocation);
      if (origin != null) {
        add(origin);
      } else if (call != null && meaning != null) {
        addBefore(call);
      } else {
        Sequences.collected(invocation).forEach(this::add);
      }
    }
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
