package dev.blockaway.checker.engine.context;

import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCFunctionalExpression;
import com.sun.tools.javac.tree.JCTree.JCMemberReference;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import dev.blockaway.checker.engine.context.Placement.Caller;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.checker.engine.program.Destination;
import dev.blockaway.checker.engine.program.Program;
import dev.blockaway.checker.engine.rule.Hierarchy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where functions run that the program's own code keeps: in a variable, or in what a call returns.
 * Every use of those is looked at, and the worst counts.
 */
final class KeptFunctions {
  private static final Placement IN_PLACE =
      Placement.inPlace(Verdict.unknown("runs where the method is called"));

  private final Program program;
  private final Hierarchy hierarchy;
  private final ContextResolver contexts;
  private final Answers answers;
  private final FunctionCalls functionCalls;
  private final Placements placements;

  /** A variable as the code sees it that has put a function into it. */
  private record Kept(VarSymbol variable, Code code) {
    @Override
    public int hashCode() {
      return 31 * variable.hashCode() + code.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Kept kept && kept.variable == variable && kept.code == code;
    }
  }

  /** A call whose result carries functions with it. */
  private record Carried(Call call) {
    @Override
    public int hashCode() {
      return call.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Carried carried && carried.call.equals(call);
    }
  }

  /**
   * Looks in one program.
   *
   * @param placements says where functions run by who receives them
   */
  KeptFunctions(
      Program program,
      Hierarchy hierarchy,
      ContextResolver contexts,
      Answers answers,
      FunctionCalls functionCalls,
      Placements placements) {
    this.program = program;
    this.hierarchy = hierarchy;
    this.contexts = contexts;
    this.answers = answers;
    this.functionCalls = functionCalls;
    this.placements = placements;
  }

  /** Where a function runs that a method keeps in a variable, such as its parameter or a field. */
  Placement of(VarSymbol variable, Code body) {
    return answers.of(
        new Kept(variable, body),
        Placement.NOT_RUN,
        Placement::essence,
        () -> find(variable, body));
  }

  private Placement find(VarSymbol variable, Code body) {
    Placement worst = null;
    for (TreePath use : program.uses(variable)) {
      Placement placement = use(use, body);
      if (placement != null && !placement.equals(Placement.NOT_RUN)) {
        worst = worst == null ? placement : worst.worse(placement);
      }
    }
    return worst == null ? Placement.NOT_RUN : worst;
  }

  /** Where a function runs that comes with what a call returns. */
  Placement carried(Call call) {
    Placement placement =
        answers.of(
            new Carried(call), Placement.NOT_RUN, Placement::essence, () -> findCarried(call));
    return placement.inPlace() ? Placement.inPlace(contexts.of(call.in())) : placement;
  }

  private Placement findCarried(Call call) {
    Placement placement = use(call.path(), call.in());
    return placement == null ? Placement.NOT_RUN : placement;
  }

  /**
   * Where a function runs that comes with what some code returns: what a function returns to
   * somebody is mostly used up there and then, unless it is a function again.
   */
  private @Nullable Placement returned(Code code, JCExpression value) {
    MethodSymbol method = code.method();
    if (method == null) {
      return hierarchy.isFunction(value.type) ? null : IN_PLACE;
    }
    List<Placement> placements = takenByCallers(method, value);
    if (!placements.isEmpty() && placements.stream().allMatch(Placement::inPlace)) {
      return IN_PLACE;
    }
    return placements.stream()
        .map(placement -> Placement.of(placement.verdict()))
        .reduce(Placement::worse)
        .orElse(null);
  }

  /** What the callers of a method do with the value that it returns, as far as they run it. */
  private List<Placement> takenByCallers(MethodSymbol method, JCExpression value) {
    List<Placement> result = new ArrayList<>();
    for (Call caller : answers.entering(contexts.callers(method))) {
      Placement placement =
          caller.tree() instanceof JCMemberReference
              ? hierarchy.isFunction(value.type) ? Placement.NOT_RUN : IN_PLACE
              : answers.outside(caller, () -> carried(caller));
      if (!placement.equals(Placement.NOT_RUN)) {
        result.add(placement);
      }
    }
    return result;
  }

  /** Whether what a method of a library returns is made of what it is called on, and as lazy. */
  private boolean carriesOn(Call call) {
    MethodSymbol callee = call.callee();
    Type returned = callee.getReturnType();
    if (returned.isPrimitiveOrVoid()
        || call.tree() instanceof JCMemberReference
        || hierarchy.functionalMethod((TypeSymbol) callee.owner) == callee
        || program.body(callee) != null) {
      return false;
    }
    Set<String> receiver = hierarchy.supertypes(call.receiver().tsym);
    return hierarchy.supertypes(hierarchy.types().skipTypeVars(returned, false).tsym).stream()
        .anyMatch(type -> receiver.contains(type) && !type.startsWith("java.lang."));
  }

  private @Nullable Placement use(TreePath use, Code body) {
    Destination destination = Destination.of(program, use);
    if (destination instanceof Destination.Receiver receiver && carriesOn(receiver.call())) {
      return asPartOf(body, receiver.call(), carried(receiver.call()));
    }
    if (destination instanceof Destination.Result result
        && use.getLeaf() instanceof JCExpression value
        && (value instanceof JCMethodInvocation || !hierarchy.isFunction(value.type))) {
      return returned(result.code(), value);
    }
    if (destination instanceof Destination.Receiver receiver) {
      return isCallable(receiver.call().receiver().tsym)
          ? called(receiver.call(), body)
          : taken(receiver.call(), body);
    }
    if (destination instanceof Destination.Argument argument) {
      return asPartOf(
          body, argument.call(), placements.argument(argument.call(), argument.index()));
    }
    return destination instanceof Destination.Variable kept ? of(kept.variable(), body) : null;
  }

  /** What is in place of a call is in place of a body only if the call is part of that. */
  private Placement asPartOf(Code body, Call call, Placement placement) {
    return placement.inPlace() && !within(call.in(), body)
        ? Placement.of(placement.verdict()).by(placement.caller())
        : placement;
  }

  /** Whether objects of a type are functions for somebody, and not merely made of some. */
  private boolean isCallable(TypeSymbol type) {
    return hierarchy.functionalMethod(type) != null
        || hierarchy.interfaces(type).stream()
            .anyMatch(
                supertype ->
                    !supertype.packge().fullname.contentEquals("java.lang")
                        && hierarchy.functionalMethod(supertype) != null);
  }

  /** Where a function runs that has come with an object, by a call that makes use of the object. */
  private Placement taken(Call call, Code body) {
    return within(call.in(), body) ? IN_PLACE : Placement.of(whereRun(call.in()));
  }

  /**
   * Where code runs: a function that a method makes, or the method of an object, runs where those
   * have it run who get it.
   */
  private Verdict whereRun(Code code) {
    Verdict verdict = contexts.of(code);
    TreePath made = verdict.where() == Verdict.Where.UNKNOWN ? made(code) : null;
    if (made == null
        || !(Destination.of(program, made) instanceof Destination.Result result)
        || result.code().method() == null) {
      return verdict;
    }
    return takenByCallers(result.code().method(), (JCExpression) made.getLeaf()).stream()
        .map(Placement::verdict)
        .reduce(Verdict::worse)
        .orElse(verdict);
  }

  /** Where the value is made that some code is a function of; null if it is not one alone. */
  private static @Nullable TreePath made(Code code) {
    if (code.tree() instanceof JCFunctionalExpression) {
      return code.path();
    }
    TreePath creation =
        code.form() == Code.Form.METHOD ? code.path().getParentPath().getParentPath() : null;
    return creation != null && creation.getLeaf() instanceof JCNewClass ? creation : null;
  }

  /** Where a function runs by a call of a method on it; null if that call does not run it. */
  private @Nullable Placement called(Call call, Code body) {
    Caller caller = functionCalls.caller(call);
    if (caller == null) {
      return null;
    }
    return taken(call, body).by(caller);
  }

  /** Whether code runs as part of another piece of code, through functions that run in place. */
  private boolean within(Code code, Code body) {
    for (Code around = code; around != null; around = around.enclosing()) {
      if (around == body) {
        return true;
      }
      if (around.form() != Code.Form.LAMBDA || !placements.of(around).inPlace()) {
        return false;
      }
    }
    return false;
  }
}
