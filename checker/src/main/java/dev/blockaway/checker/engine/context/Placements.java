package dev.blockaway.checker.engine.context;

import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCFunctionalExpression;
import com.sun.tools.javac.tree.JCTree.JCMemberReference;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import dev.blockaway.catalog.Answer;
import dev.blockaway.catalog.ChainRule;
import dev.blockaway.catalog.ChainRule.Effect;
import dev.blockaway.catalog.ContextRule;
import dev.blockaway.checker.engine.context.Placement.Caller;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.checker.engine.program.Destination;
import dev.blockaway.checker.engine.program.Program;
import dev.blockaway.checker.engine.rule.FrameworkRules;
import dev.blockaway.checker.engine.rule.Hierarchy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where lambdas, method references and other functional values run: by who receives them. */
final class Placements {
  private static final Placement NOT_RUN =
      Placement.of(Verdict.unknown("nothing says when the function runs"));

  private static final Placement IN_PLACE =
      Placement.inPlace(Verdict.unknown("runs where the method is called"));

  private final Program program;
  private final Hierarchy hierarchy;
  private final FrameworkRules rules;
  private final ChainThreads chains;
  private final Schedulers schedulers;
  private final ContextResolver contexts;
  private final Answers answers;
  private final Deployments deployments;
  private final FunctionCalls functionCalls;
  private final OwnVariables ownVariables;
  private final HandedObjects handedObjects;

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
  private record Carried(Call call) {}

  Placements(
      Program program,
      Hierarchy hierarchy,
      FrameworkRules rules,
      ChainThreads chains,
      Schedulers schedulers,
      ContextResolver contexts,
      Answers answers,
      Deployments deployments) {
    this.program = program;
    this.hierarchy = hierarchy;
    this.rules = rules;
    this.chains = chains;
    this.schedulers = schedulers;
    this.contexts = contexts;
    this.answers = answers;
    this.deployments = deployments;
    this.functionCalls = new FunctionCalls(program, hierarchy);
    this.ownVariables = new OwnVariables(program, functionCalls, this::takesFunction);
    this.handedObjects =
        new HandedObjects(program, hierarchy, rules, contexts, functionCalls, this::handOff);
  }

  /** Where a lambda or method reference runs. */
  Placement of(Code function) {
    Destination destination = Destination.of(program, function.path());
    if (destination instanceof Destination.Argument argument) {
      return argument(argument.call(), argument.index());
    }
    if (destination instanceof Destination.Result result) {
      MethodSymbol method = result.code().method();
      ContextRule rule = method == null ? null : rules.returnedBy(method);
      if (rule != null) {
        return Placement.of(deployments.verdict(rule, function.owner()));
      }
    }
    Placement byType = byType(((JCFunctionalExpression) function.tree()).type, function);
    Verdict known = byType.equals(NOT_RUN) ? null : byUses(function, destination);
    return known == null ? byType : Placement.of(known);
  }

  /** Where a function runs by all that happens to it; null if not all of that is known. */
  private @Nullable Verdict byUses(Code function, Destination destination) {
    if (destination instanceof Destination.Variable variable) {
      return ownVariables.areAllUsesKnown(variable.variable())
          ? kept(variable.variable(), function).verdict()
          : null;
    }
    MethodSymbol method =
        hierarchy.functionalMethod(((JCFunctionalExpression) function.tree()).type.tsym);
    return method != null && destination instanceof Destination.Result
        ? handedObjects.of(function.path(), false, method)
        : null;
  }

  /** Whether code that stands for a function runs where it is placed. */
  boolean isRun(Code function, Placement placement) {
    return placement.caller() != Caller.DEFAULT_METHOD
        || functionCalls.isRunByDefaultMethods(function);
  }

  /** Where the function given to a call as an argument runs. */
  Placement argument(Call call, int index) {
    ContextRule rule = rule(call, index);
    if (rule != null) {
      return switch (rule.answer()) {
        case IN_PLACE -> Placement.inPlace(contexts.of(call.in()));
        case CARRIED -> carried(call);
        default -> Placement.of(deployments.verdict(rule, call.in().owner()));
      };
    }
    if (chains.has(call, Effect.ON_RECEIVER)) {
      JCExpression task = call.argument(index);
      return task(call, task == null ? null : task.type);
    }
    if ((chains.isOperator(call) || chains.has(call, Effect.OFFLOADS))
        && (takesFunction(call.callee(), index) || takesCarrier(call, index))) {
      return chains.function(call, index);
    }
    Placement own = ownParameter(call, index);
    if (own != null) {
      return own;
    }
    JCExpression argument = call.argument(index);
    return argument == null ? NOT_RUN : byType(argument.type, call.in());
  }

  /**
   * The rule for what a method runs: a value of any type is not run, though it may be a function,
   * unless the rule speaks of this very parameter.
   */
  private @Nullable ContextRule rule(Call call, int index) {
    ContextRule rule = rules.argument(call.callee(), call.receiver().tsym, index);
    return rule != null
            && (rule.answer() == Answer.IN_PLACE || rule.answer() == Answer.CARRIED)
            && rule.parameter() < 0
            && takesAnyValue(call.callee(), index)
        ? null
        : rule;
  }

  /**
   * Where a callback of the object that is created at a place runs; null if nothing says so but the
   * callback itself.
   */
  @Nullable Verdict handOff(TreePath creation, MethodSymbol callback) {
    return handedObjects.of(creation, creation.getLeaf() instanceof JCMemberReference, callback);
  }

  /**
   * Where the argument of a call runs, a function, or a chain that somebody subscribes to, if the
   * call hands it to where a framework's rule says; null for other calls.
   */
  @Nullable Verdict handOff(Call call, int index) {
    ContextRule rule = rule(call, index);
    if (rule != null) {
      return rule.answer() == Answer.IN_PLACE || rule.answer() == Answer.CARRIED
          ? null
          : deployments.verdict(rule, call.in().owner());
    }
    if (chains.isOperator(call)) {
      return takesAnyValue(call.callee(), index) ? null : chains.function(call, index).verdict();
    }
    if (chains.has(call, Effect.ON_RECEIVER)) {
      return task(call, Functions.taken(call.callee(), index, hierarchy.types())).verdict();
    }
    ChainRule offload = chains.rule(call, Effect.OFFLOADS);
    return offload == null || offload.parameter() < 0 || offload.parameter() == index
        ? null
        : schedulers.threads(call.argument(offload.parameter()), contexts.of(call.in()));
  }

  /** Where the callbacks of an object run that is given to an operator; null for other calls. */
  @Nullable Verdict observer(Call call, int index) {
    return chains.isOperator(call) ? chains.function(call, index).verdict() : null;
  }

  /** Whether a parameter is a function that the method runs, and not just some value. */
  private boolean takesFunction(MethodSymbol method, int index) {
    Type taken = Functions.taken(method, index, hierarchy.types());
    return taken != null && hierarchy.functionalMethod(taken.tsym) != null;
  }

  /** Whether a parameter is of a type variable, or an object: what is given there is not run. */
  private boolean takesAnyValue(MethodSymbol method, int index) {
    Types types = hierarchy.types();
    Type taken = Functions.taken(method, index, types);
    return taken != null
        && types.skipTypeVars(taken, false).tsym == hierarchy.find("java.lang.Object");
  }

  /** Whether an operator is given what is no function itself, but calls some. */
  private boolean takesCarrier(Call call, int index) {
    JCExpression argument = call.argument(index);
    return argument != null
        && argument.type != null
        && (argument.type.isInterface() || saysWhenToSubscribe(call, index))
        && !isFunction(argument)
        && !takesAnyValue(call.callee(), index);
  }

  /** Whether an argument is what tells an operator when to subscribe again. */
  private boolean saysWhenToSubscribe(Call call, int index) {
    ChainRule again = chains.rule(call, Effect.RESUBSCRIBES);
    return again != null && again.parameter() == index;
  }

  private boolean isFunction(JCExpression value) {
    return value.type != null && hierarchy.functionalMethod(value.type.tsym) != null;
  }

  /**
   * A task that is given to an executor, or a callback.
   *
   * @param runAs the type that it is run as, which may say more than who runs it
   */
  private Placement task(Call call, @Nullable Type runAs) {
    JCExpression executor = call.receiverExpression();
    if (executor == null) {
      return NOT_RUN;
    }
    Verdict caller = contexts.of(call.in());
    Verdict threads = schedulers.threads(executor, caller);
    Placement byType = threads.isAllowed() ? NOT_RUN : byType(runAs, call.in());
    if (!byType.equals(NOT_RUN)) {
      return byType;
    }
    return threads.equals(caller) ? Placement.inPlace(caller) : Placement.of(threads);
  }

  /** Where a method of this program runs the function that it is given; null for other methods. */
  private @Nullable Placement ownParameter(Call call, int index) {
    MethodSymbol callee = call.callee();
    Code body = program.body(callee);
    VarSymbol parameter = Functions.parameter(callee, index);
    if (body == null || parameter == null) {
      return null;
    }
    Placement placement =
        answers.ofCall(
            call,
            ofAll -> ofAll.inPlace() || !ofAll.verdict().isEventLoop(),
            () -> kept(parameter, body));
    return placement.inPlace()
        ? Placement.inPlace(contexts.of(call.in())).by(placement.caller())
        : placement;
  }

  /** Where a function runs that a method keeps in a variable, such as its parameter or a field. */
  Placement kept(VarSymbol variable, Code body) {
    return answers.of(
        new Kept(variable, body), NOT_RUN, Placement::essence, () -> findKept(variable, body));
  }

  private Placement findKept(VarSymbol variable, Code body) {
    Placement worst = null;
    for (TreePath use : program.uses(variable)) {
      Placement placement = use(use, body);
      if (placement != null && !placement.equals(NOT_RUN)) {
        worst = worst == null ? placement : worst.worse(placement);
      }
    }
    return worst == null ? NOT_RUN : worst;
  }

  /** Where a function runs that comes with what a call returns. */
  private Placement carried(Call call) {
    Placement placement =
        answers.of(new Carried(call), NOT_RUN, Placement::essence, () -> findCarried(call));
    return placement.inPlace() ? Placement.inPlace(contexts.of(call.in())) : placement;
  }

  private Placement findCarried(Call call) {
    Placement placement = use(call.path(), call.in());
    return placement == null ? NOT_RUN : placement;
  }

  /**
   * Where a function runs that comes with what some code returns: what a function returns to
   * somebody is mostly used up there and then, unless it is a function again.
   */
  private @Nullable Placement returned(Code code, JCExpression value) {
    MethodSymbol method = code.method();
    if (method == null) {
      return isFunction(value) ? null : IN_PLACE;
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
              ? isFunction(value) ? NOT_RUN : IN_PLACE
              : answers.outside(caller, () -> carried(caller));
      if (!placement.equals(NOT_RUN)) {
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
        && (value instanceof JCMethodInvocation || !isFunction(value))) {
      return returned(result.code(), value);
    }
    if (destination instanceof Destination.Receiver receiver) {
      return isCallable(receiver.call().receiver().tsym)
          ? called(receiver.call(), body)
          : taken(receiver.call(), body);
    }
    if (destination instanceof Destination.Argument argument) {
      return asPartOf(body, argument.call(), argument(argument.call(), argument.index()));
    }
    return destination instanceof Destination.Variable kept ? kept(kept.variable(), body) : null;
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
      if (around.form() != Code.Form.LAMBDA || !of(around).inPlace()) {
        return false;
      }
    }
    return false;
  }

  /** Where a function runs by the interface that it implements. */
  private Placement byType(@Nullable Type type, Code writtenIn) {
    if (type == null) {
      return NOT_RUN;
    }
    MethodSymbol method = hierarchy.functionalMethod(type.tsym);
    ContextRule rule = method == null ? null : rules.overriding(method, type.tsym);
    return rule == null ? NOT_RUN : Placement.of(deployments.verdict(rule, writtenIn.owner()));
  }
}
