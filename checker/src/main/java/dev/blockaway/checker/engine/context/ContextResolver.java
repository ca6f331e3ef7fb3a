package dev.blockaway.checker.engine.context;

import com.sun.tools.javac.code.Symbol.CompletionFailure;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.util.Name;
import dev.blockaway.catalog.ContextRule;
import dev.blockaway.checker.engine.library.LibraryOperators;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Circles;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.checker.engine.program.Destination;
import dev.blockaway.checker.engine.program.Program;
import dev.blockaway.checker.engine.rule.AsyncTypes;
import dev.blockaway.checker.engine.rule.FrameworkRules;
import dev.blockaway.checker.engine.rule.Hierarchy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers where any piece of code of a program runs; each answer is found once. */
public final class ContextResolver {

  private final Program program;
  private final MethodContexts methods;
  private final OwnLoops ownLoops;
  private final Placements placements;
  private final Answers answers;
  private final Hierarchy hierarchy;
  private final FrameworkRules rules;
  private final Schedulers schedulers;
  private final FunctionalValues functions;
  private final Callers callers;

  /**
   * Resolves the code of one program by the rules of its class path.
   *
   * @param operators what methods do of which no rule speaks
   */
  public ContextResolver(
      Program program,
      Hierarchy hierarchy,
      FrameworkRules rules,
      AsyncTypes asyncTypes,
      LibraryOperators operators) {
    this.program = program;
    this.hierarchy = hierarchy;
    this.rules = rules;
    this.answers = new Answers(new Circles(program)::isWithin);
    this.functions = new FunctionalValues(program, hierarchy, rules);
    this.schedulers = new Schedulers(program, rules, hierarchy, this, answers);
    ChainThreads chains =
        new ChainThreads(
            program, hierarchy, rules, asyncTypes, schedulers, this, functions, answers);
    Deployments deployments = new Deployments(program, hierarchy, rules);
    this.placements =
        new Placements(
            program, hierarchy, rules, operators, chains, schedulers, this, answers, deployments);
    this.ownLoops = new OwnLoops(program, rules);
    this.callers = new Callers(program, hierarchy, this, answers);
    this.methods =
        new MethodContexts(
            program, hierarchy, rules, asyncTypes, placements, deployments, ownLoops);
  }

  /** Where a piece of code runs. */
  public Verdict of(Code code) {
    return answers.verdict(code, () -> resolveOrGiveUp(code));
  }

  /**
   * Whether a function that is written as an argument may run on an event loop for all that is
   * known, or rarely does. What runs in place says no more than the code around it.
   */
  public boolean isDoubtful(Code code) {
    return code.isFunction()
        && of(code).isDoubtful()
        && Destination.of(program, code.path()) instanceof Destination.Argument
        && !placements.of(code).inPlace();
  }

  /** The code behind expressions that stand for functions. */
  public FunctionalValues functions() {
    return functions;
  }

  /** Where the function given to a call as an argument runs. */
  public Placement argument(Call call, int index) {
    return placements.argument(call, index);
  }

  /** Where a method or function runs another one that it has as its parameter. */
  Placement kept(VarSymbol parameter, Code body) {
    return placements.kept(parameter, body);
  }

  /** Where the argument of a call is taken by a framework's rule; null if none speaks of it. */
  @Nullable Verdict handOff(Call call, int index) {
    return placements.handOff(call, index);
  }

  /** Whether code that stands for a function runs where {@link #argument} has placed it. */
  public boolean isRun(Code function, Placement placement) {
    return placements.isRun(function, placement);
  }

  /**
   * The threads of a scheduler or executor.
   *
   * @param caller the answer for those that have no threads of their own
   */
  public Verdict threads(@Nullable JCExpression scheduler, Verdict caller) {
    return schedulers.threads(scheduler, caller);
  }

  /** Whether a call only tells a proxy to run the method elsewhere. */
  public boolean isMoved(Call call) {
    JCExpression receiver = call.receiverExpression();
    return receiver != null && !isSelf(receiver) && rules.isMoved(call.callee());
  }

  /**
   * Whether a call is the one in which a loop that the program has written itself may wait, or is
   * made before that loop has begun or after its end.
   */
  public boolean isOwnWait(Call call) {
    ContextRule rule = ownLoops.isBeside(call) ? ownLoops.rule(call.in()) : ownLoops.wait(call);
    return rule != null && of(call.in()).equals(MethodContexts.verdict(rule));
  }

  private static boolean isSelf(JCExpression receiver) {
    Name name = TreeInfo.name(receiver);
    return name != null && (name.contentEquals("this") || name.contentEquals("super"));
  }

  /** Where a method runs by its own declaration, whoever calls it. */
  Verdict declared(Code method) {
    return methods.of(method);
  }

  /** A class that is missing on the class path costs the answer for this code and no more. */
  private Verdict resolveOrGiveUp(Code code) {
    try {
      return resolve(code);
    } catch (CompletionFailure missingClass) {
      return Verdict.unknown("a class is missing: " + missingClass.getMessage());
    } catch (RuntimeException | StackOverflowError ours) {
      program.mishaps().add(ours);
      return Verdict.unknown("the analysis failed here");
    }
  }

  private Verdict resolve(Code code) {
    return switch (code.form()) {
      case LAMBDA, REFERENCE -> {
        ContextRule ownLoop = ownLoops.rule(code);
        yield ownLoop == null ? placements.of(code).verdict() : MethodContexts.verdict(ownLoop);
      }
      case INITIALIZER -> Verdict.unknown("initialisers run wherever the class is used");
      case METHOD -> {
        Verdict declared = methods.of(code);
        yield declared.where() == Verdict.Where.REACTIVE_METHOD ? callers.of(code) : declared;
      }
    };
  }

  /** The calls in this program that may run a method: those of what it overrides included. */
  List<Call> callers(MethodSymbol method) {
    List<MethodSymbol> declarations = hierarchy.withOverridden(method);
    if (declarations.size() == 1) {
      return program.callers(method);
    }
    List<Call> result = new ArrayList<>();
    declarations.forEach(declaration -> result.addAll(program.callers(declaration)));
    return result;
  }
}
