package dev.blockaway.checker.engine.context;

import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCFunctionalExpression;
import com.sun.tools.javac.tree.JCTree.JCMemberReference;
import dev.blockaway.catalog.Answer;
import dev.blockaway.catalog.ChainRule;
import dev.blockaway.catalog.ChainRule.Effect;
import dev.blockaway.catalog.ContextRule;
import dev.blockaway.checker.engine.context.Placement.Caller;
import dev.blockaway.checker.engine.library.LibraryOperators;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.checker.engine.program.Destination;
import dev.blockaway.checker.engine.program.Program;
import dev.blockaway.checker.engine.rule.FrameworkRules;
import dev.blockaway.checker.engine.rule.Hierarchy;
import org.jspecify.annotations.Nullable;

/** Where lambdas, method references and other functional values run: by who receives them. */
final class Placements {
  private final Program program;
  private final Hierarchy hierarchy;
  private final FrameworkRules rules;
  private final LibraryOperators operators;
  private final ChainThreads chains;
  private final Schedulers schedulers;
  private final ContextResolver contexts;
  private final Answers answers;
  private final Deployments deployments;
  private final FunctionCalls functionCalls;
  private final OwnVariables ownVariables;
  private final HandedObjects handedObjects;
  private final KeptFunctions keptFunctions;

  Placements(
      Program program,
      Hierarchy hierarchy,
      FrameworkRules rules,
      LibraryOperators operators,
      ChainThreads chains,
      Schedulers schedulers,
      ContextResolver contexts,
      Answers answers,
      Deployments deployments) {
    this.program = program;
    this.hierarchy = hierarchy;
    this.rules = rules;
    this.operators = operators;
    this.chains = chains;
    this.schedulers = schedulers;
    this.contexts = contexts;
    this.answers = answers;
    this.deployments = deployments;
    this.functionCalls = new FunctionCalls(program, hierarchy);
    this.ownVariables = new OwnVariables(program, functionCalls, this::takesFunction);
    this.handedObjects =
        new HandedObjects(program, hierarchy, rules, contexts, functionCalls, this::handOff);
    this.keptFunctions =
        new KeptFunctions(program, hierarchy, contexts, answers, functionCalls, this);
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
    Verdict known = byType.equals(Placement.NOT_RUN) ? null : byUses(function, destination);
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
        case CARRIED -> keptFunctions.carried(call);
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
    Placement byType = argument == null ? Placement.NOT_RUN : byType(argument.type, call.in());
    return byType.equals(Placement.NOT_RUN) && isRunByLibrary(call, index)
        ? Placement.inPlace(contexts.of(call.in()))
        : byType;
  }

  /** Whether a method of the class path runs the function that it is given before it returns. */
  private boolean isRunByLibrary(Call call, int index) {
    MethodSymbol callee = call.callee();
    return takesFunction(callee, index)
        && hasItsOwnParametersOnly(callee)
        && operators.runs(callee, index);
  }

  /** Constructors of inner classes and enums get more than what is written. */
  private boolean hasItsOwnParametersOnly(MethodSymbol method) {
    return method.externalType(hierarchy.types()).getParameterTypes().size()
        == method.type.getParameterTypes().size();
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
        && !hierarchy.isFunction(argument.type)
        && !takesAnyValue(call.callee(), index);
  }

  /** Whether an argument is what tells an operator when to subscribe again. */
  private boolean saysWhenToSubscribe(Call call, int index) {
    ChainRule again = chains.rule(call, Effect.RESUBSCRIBES);
    return again != null && again.parameter() == index;
  }

  /**
   * A task that is given to an executor, or a callback.
   *
   * @param runAs the type that it is run as, which may say more than who runs it
   */
  private Placement task(Call call, @Nullable Type runAs) {
    JCExpression executor = call.receiverExpression();
    if (executor == null) {
      return Placement.NOT_RUN;
    }
    Verdict caller = contexts.of(call.in());
    Verdict threads = schedulers.threads(executor, caller);
    Placement byType = threads.isAllowed() ? Placement.NOT_RUN : byType(runAs, call.in());
    if (!byType.equals(Placement.NOT_RUN)) {
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
    return keptFunctions.of(variable, body);
  }

  /** Where a function runs by the interface that it implements. */
  private Placement byType(@Nullable Type type, Code writtenIn) {
    if (type == null) {
      return Placement.NOT_RUN;
    }
    MethodSymbol method = hierarchy.functionalMethod(type.tsym);
    ContextRule rule = method == null ? null : rules.overriding(method, type.tsym);
    return rule == null
        ? Placement.NOT_RUN
        : Placement.of(deployments.verdict(rule, writtenIn.owner()));
  }
}
