package dev.blockaway.checker.engine.context;

import static java.util.stream.Collectors.toCollection;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCLambda;
import com.sun.tools.javac.tree.JCTree.JCMemberReference;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.TreeInfo;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Choices;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.checker.engine.program.Program;
import dev.blockaway.checker.engine.rule.FrameworkRules;
import dev.blockaway.checker.engine.rule.Hierarchy;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One search for the functions that an expression may stand for: through variables, through what
 * methods and other functions return, and through what they are given on the way.
 */
final class FunctionSearch {
  /** How many variables and calls one search goes through: helpers may call each other for ever. */
  private static final int MAX_VISITED = 200;

  private final Program program;
  private final Hierarchy hierarchy;
  private final FrameworkRules rules;
  private final LocalValues localValues;
  private final RecordComponents components;
  private final Set<Visited> visited;

  /** The functional interface that is looked for; null for any that a class implements. */
  private final @Nullable TypeSymbol type;

  private final Set<Found> result = new LinkedHashSet<>();

  /** The code that the search has come into by the last call; null outside of any. */
  private @Nullable Frame frame;

  /**
   * A method or function that the search has come into.
   *
   * @param arguments what its parameters stand for
   * @param caller where the arguments are written
   * @param around where the function is made, whose variables it sees, too
   */
  private record Frame(
      Map<VarSymbol, JCExpression> arguments, @Nullable Frame caller, @Nullable Frame around) {
    @Override
    public boolean equals(@Nullable Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  /**
   * A method, or a function that was found.
   *
   * @param made where the function is made; null for methods, and where that makes no difference
   */
  private record Found(Code code, @Nullable Frame made) {
    @Override
    public int hashCode() {
      return 31 * code.hashCode() + Objects.hashCode(made);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Found found && found.code == code && Objects.equals(found.made, made);
    }
  }

  /**
   * What a search need not look at again.
   *
   * @param what a variable, or code that is entered
   * @param in where its meaning may differ from that elsewhere; null for fields
   * @param type the functional interface that is looked for
   */
  private record Visited(Object what, @Nullable Frame in, @Nullable TypeSymbol type) {
    @Override
    public int hashCode() {
      return 31 * (31 * what.hashCode() + Objects.hashCode(in)) + Objects.hashCode(type);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Visited visited
          && visited.what == what
          && Objects.equals(visited.in, in)
          && visited.type == type;
    }
  }

  /**
   * A search in one program.
   *
   * @param type the functional interface that is looked for; null for any
   */
  FunctionSearch(
      Program program,
      Hierarchy hierarchy,
      FrameworkRules rules,
      LocalValues localValues,
      RecordComponents components,
      @Nullable TypeSymbol type) {
    this.program = program;
    this.hierarchy = hierarchy;
    this.rules = rules;
    this.localValues = localValues;
    this.components = components;
    this.visited = new HashSet<>();
    this.type = type;
  }

  /** A search inside another one, for a function whose results are of interest. */
  private FunctionSearch(FunctionSearch outer, TypeSymbol type) {
    this.program = outer.program;
    this.hierarchy = outer.hierarchy;
    this.rules = outer.rules;
    this.localValues = outer.localValues;
    this.components = outer.components;
    this.visited = outer.visited;
    this.frame = outer.frame;
    this.type = type;
  }

  /** What was found. */
  Set<Code> result() {
    return result.stream().map(Found::code).collect(toCollection(LinkedHashSet::new));
  }

  void collect(JCExpression expression) {
    Choices.of(expression).forEach(this::collectOne);
  }

  private void collectOne(JCExpression value) {
    if (value instanceof JCLambda || value instanceof JCMemberReference) {
      add(program.code(value));
    } else if (value instanceof JCNewClass creation) {
      addImplementation(creation.def != null ? creation.def.sym : creation.type.tsym);
    } else if (isOfOneClass(value)) {
      addImplementation(value.type.tsym);
    } else if (value instanceof JCMethodInvocation call) {
      collectReturned(call);
    } else if (TreeInfo.symbol(value) instanceof VarSymbol variable
        && isNew(variable, variable.owner instanceof MethodSymbol ? frame : null)) {
      collectHeld(value, variable);
    }
  }

  private boolean isNew(Object what, @Nullable Frame in) {
    return visited.size() < MAX_VISITED && visited.add(new Visited(what, in, type));
  }

  /** Whether it makes no difference which object of its static type a value is. */
  private boolean isOfOneClass(JCExpression value) {
    return value.type != null
        && value.type.tsym instanceof ClassSymbol named
        && !named.isInterface()
        && program.declaration(named) != null
        && program.subclasses(named).isEmpty();
  }

  private void collectHeld(JCExpression use, VarSymbol variable) {
    for (Frame around = frame; around != null; around = around.around()) {
      JCExpression argument = around.arguments().get(variable);
      if (argument != null) {
        inside(around.caller(), () -> collect(argument));
        return;
      }
    }
    localValues.seenBy(use, variable).forEach(this::collect);
    collectGiven(variable);
    JCExpression component = components.value(variable, null);
    if (component != null) {
      collect(component);
    }
  }

  /** The function that the only object of a class is made with: what others have is not mixed. */
  private void collectGiven(VarSymbol variable) {
    Program.Parameter parameter = program.parameter(variable);
    if (parameter == null) {
      return;
    }
    MethodSymbol method = parameter.code().method();
    if (method == null || !method.isConstructor()) {
      return;
    }
    List<Call> creations = program.callers(method);
    if (creations.size() == 1) {
      JCExpression given = creations.get(0).argument(parameter.index());
      if (given != null) {
        collect(given);
      }
    }
  }

  private void addImplementation(TypeSymbol made) {
    if (!(made instanceof ClassSymbol implementor) || program.declaration(implementor) == null) {
      return;
    }
    for (TypeSymbol function : hierarchy.interfaces(implementor)) {
      MethodSymbol declared =
          type == null || function == type ? hierarchy.functionalMethod(function) : null;
      MethodSymbol method =
          declared == null ? null : hierarchy.implementation(declared, implementor);
      if (method != null) {
        add(program.body(method));
      }
    }
  }

  private void collectReturned(JCMethodInvocation call) {
    if (!(TreeInfo.symbol(call.meth) instanceof MethodSymbol method)) {
      return;
    }
    List<Integer> passedOn = rules.passedOn(method);
    if (!passedOn.isEmpty()) {
      passedOn.forEach(index -> collect(call.args.get(index)));
      return;
    }
    JCExpression receiver = Call.receiverOf(call);
    JCExpression component = components.value(method, receiver);
    Code body = program.body(method);
    if (body != null) {
      collectResults(new Found(body, null), call);
    } else if (component != null) {
      collect(component);
    } else if (receiver != null && hierarchy.isFunction(receiver.type)) {
      collectReturnedByFunction(call, method, receiver);
    }
  }

  /**
   * What a function returns that is called, or one that a library makes of it, as in {@code
   * andThen}.
   */
  private void collectReturnedByFunction(
      JCMethodInvocation call, MethodSymbol method, JCExpression receiver) {
    if (hierarchy.functionalMethod((TypeSymbol) method.owner) == method) {
      FunctionSearch called = new FunctionSearch(this, (TypeSymbol) method.owner);
      called.collect(receiver);
      called.result.forEach(function -> collectResults(function, call));
    } else if (hierarchy.isFunction(call.type)) {
      collect(receiver);
    }
  }

  /** What code returns that a call runs. */
  private void collectResults(Found entered, JCMethodInvocation call) {
    if (!isNew(List.of(call, entered), frame)) {
      return;
    }
    Code code = entered.code();
    if (code.form() == Code.Form.REFERENCE) {
      for (Call referred : code.calls()) {
        Code body = program.body(referred.callee());
        if (body != null) {
          inside(
              new Frame(Map.of(), frame, entered.made()),
              () -> body.results().forEach(this::collect));
        }
      }
      return;
    }
    Map<VarSymbol, JCExpression> arguments = new HashMap<>();
    List<JCVariableDecl> parameters = parameters(code);
    for (int i = 0; parameters.size() == call.args.size() && i < call.args.size(); i++) {
      arguments.put(parameters.get(i).sym, call.args.get(i));
    }
    inside(
        new Frame(arguments, frame, entered.made()), () -> code.results().forEach(this::collect));
  }

  private void inside(@Nullable Frame entered, Runnable search) {
    Frame before = frame;
    frame = entered;
    search.run();
    frame = before;
  }

  private static List<JCVariableDecl> parameters(Code code) {
    if (code.tree() instanceof JCMethodDecl method) {
      return method.params;
    }
    return code.tree() instanceof JCLambda lambda ? lambda.params : List.of();
  }

  private void add(@Nullable Code code) {
    if (code != null) {
      result.add(new Found(code, frame));
    }
  }
}
