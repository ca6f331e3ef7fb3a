package dev.blockaway.checker.engine.context;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One search for the functions that an expression may stand for: through variables, through what
 * methods and other functions return, and through what they are given on the way.
 */
final class FunctionSearch {
  private final Program program;
  private final Hierarchy hierarchy;
  private final FrameworkRules rules;
  private final LocalValues localValues;
  private final RecordComponents components;
  private final Set<Object> visited;

  /** What the parameters stand for of methods and functions that the search has come into. */
  private final Map<VarSymbol, JCExpression> arguments;

  /** The functional interface that is looked for; null for any that a class implements. */
  private final @Nullable TypeSymbol type;

  private final Set<Code> result = new LinkedHashSet<>();

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
    this.arguments = new HashMap<>();
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
    this.arguments = outer.arguments;
    this.type = type;
  }

  /** What was found. */
  Set<Code> result() {
    return result;
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
    } else if (TreeInfo.symbol(value) instanceof VarSymbol variable && visited.add(variable)) {
      collectHeld(value, variable);
    }
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
    JCExpression argument = arguments.get(variable);
    if (argument != null) {
      collect(argument);
      return;
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
    int passedOn = rules.passedOn(method);
    if (passedOn >= 0) {
      collect(call.args.get(passedOn));
      return;
    }
    JCExpression receiver = Call.receiverOf(call);
    JCExpression component = components.value(method, receiver);
    Code body = program.body(method);
    if (body != null) {
      collectResults(body, call.args);
    } else if (component != null) {
      collect(component);
    } else if (receiver != null && isFunction(receiver.type)) {
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
      called.result.forEach(function -> collectResults(function, call.args));
    } else if (isFunction(call.type)) {
      collect(receiver);
    }
  }

  private boolean isFunction(@Nullable Type expression) {
    return expression != null && hierarchy.functionalMethod(expression.tsym) != null;
  }

  /** What code returns that is entered with some arguments. */
  private void collectResults(Code code, List<JCExpression> given) {
    if (!visited.add(code)) {
      return;
    }
    if (code.form() == Code.Form.REFERENCE) {
      for (Call call : code.calls()) {
        Code body = program.body(call.callee());
        if (body != null) {
          collectResults(body, List.of());
        }
      }
      return;
    }
    List<JCVariableDecl> parameters = parameters(code);
    for (int i = 0; parameters.size() == given.size() && i < given.size(); i++) {
      arguments.put(parameters.get(i).sym, given.get(i));
    }
    code.results().forEach(this::collect);
  }

  private static List<JCVariableDecl> parameters(Code code) {
    if (code.tree() instanceof JCMethodDecl method) {
      return method.params;
    }
    return code.tree() instanceof JCLambda lambda ? lambda.params : List.of();
  }

  private void add(@Nullable Code code) {
    if (code != null) {
      result.add(code);
    }
  }
}
