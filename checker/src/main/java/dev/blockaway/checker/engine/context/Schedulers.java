package dev.blockaway.checker.engine.context;

import com.sun.tools.javac.code.Kinds;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCLambda;
import com.sun.tools.javac.tree.JCTree.JCMemberReference;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.tree.TreeInfo;
import dev.blockaway.catalog.SchedulerRule;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Choices;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.checker.engine.program.Program;
import dev.blockaway.checker.engine.rule.FrameworkRules;
import dev.blockaway.checker.engine.rule.Hierarchy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What threads a scheduler or executor expression has. */
final class Schedulers {
  private static final String EXECUTOR = "java.util.concurrent.Executor";
  private static final Verdict NONE = Verdict.unknown("there is no scheduler");
  private static final Verdict UNKNOWN_CALLER = Verdict.unknown("the calling thread is not known");

  private final Program program;
  private final FrameworkRules rules;
  private final Hierarchy hierarchy;
  private final ContextResolver contexts;
  private final Answers answers;

  /** What a variable holds, or a method returns. */
  private record Question(Symbol held, Verdict caller) {
    @Override
    public int hashCode() {
      return 31 * held.hashCode() + caller.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Question question
          && question.held == held
          && question.caller.equals(caller);
    }
  }

  Schedulers(
      Program program,
      FrameworkRules rules,
      Hierarchy hierarchy,
      ContextResolver contexts,
      Answers answers) {
    this.program = program;
    this.rules = rules;
    this.hierarchy = hierarchy;
    this.contexts = contexts;
    this.answers = answers;
  }

  /** The threads of the timer that an operator brings; they must not block if nothing is known. */
  Verdict timer(MethodSymbol operator) {
    SchedulerRule rule = rules.scheduler(operator, (TypeSymbol) operator.owner);
    String name = operator.owner.name + "." + operator.name;
    return rule == null
        ? Verdict.eventLoop(name + " continues on a thread that must not block")
        : verdict(rule, UNKNOWN_CALLER, name + "()");
  }

  /**
   * The threads of a scheduler.
   *
   * @param scheduler null if it is not written where it is given
   * @param caller the thread of those schedulers that have none of their own
   */
  Verdict threads(@Nullable JCExpression scheduler, Verdict caller) {
    if (scheduler == null) {
      return Verdict.unknown("the scheduler is not written here");
    }
    return chosen(List.of(scheduler), caller);
  }

  /** The threads of a scheduler that is not chosen where it is written. */
  private Verdict ofOne(JCExpression value, Verdict caller) {
    if (value instanceof JCMethodInvocation call
        && TreeInfo.symbol(call.meth) instanceof MethodSymbol factory) {
      return made(value, factory, call.args, caller);
    }
    if (value instanceof JCNewClass creation
        && creation.constructor instanceof MethodSymbol constructor) {
      return made(value, constructor, creation.args, caller);
    }
    if (value instanceof JCMemberReference || value instanceof JCLambda) {
      return ofFunction(value, caller);
    }
    return TreeInfo.symbol(value) instanceof VarSymbol variable
        ? answers.verdict(new Question(variable, caller), () -> stored(value, variable, caller))
        : unknown(value, caller);
  }

  private Verdict made(
      JCExpression value, MethodSymbol factory, List<JCExpression> arguments, Verdict caller) {
    SchedulerRule rule = rules.scheduler(factory, (TypeSymbol) factory.owner);
    if (rule != null) {
      return switch (rule.threads()) {
        case WRAPS -> threads(arguments.get(rule.parameter()), caller);
        case RECEIVER -> threads(Call.receiverOf(value), caller);
        default -> verdict(rule, caller, describe(factory));
      };
    }
    Verdict marked = marked(hierarchy.typeAnnotations(factory), describe(factory));
    if (marked != null) {
      return marked;
    }
    List<Integer> passedOn = rules.passedOn(factory);
    if (!passedOn.isEmpty()) {
      return chosen(passedOn.stream().map(arguments::get).toList(), caller);
    }
    Code body = program.body(factory);
    if (body == null) {
      JCExpression configured = configured(value, factory);
      return configured == null ? unknown(value, caller) : threads(configured, caller);
    }
    Call call = program.call(value);
    return call == null || body.results().isEmpty()
        ? unknown(value, caller)
        : answers.ofCall(
            call,
            ofAll -> !ofAll.isEventLoop(),
            () ->
                answers.verdict(
                    new Question(factory, caller), () -> chosen(body.results(), caller)));
  }

  /**
   * The threads of one of several schedulers. Whoever chooses between one that has no threads of
   * its own and others whose threads may block may well know that the calling thread may block.
   */
  private Verdict chosen(List<JCExpression> values, Verdict caller) {
    List<Verdict> all =
        values.stream()
            .flatMap(value -> Choices.of(value).stream())
            .map(value -> ofOne(value, caller))
            .toList();
    List<Verdict> moved = all.stream().filter(verdict -> !verdict.equals(caller)).toList();
    boolean isMovedOrNot =
        !moved.isEmpty()
            && moved.size() < all.size()
            && moved.stream().allMatch(Verdict::isAllowed);
    return isMovedOrNot && caller.isEventLoop()
        ? Verdict.unknown("it has threads of its own in some cases only")
        : worst(all);
  }

  private static Verdict worst(List<Verdict> verdicts) {
    return verdicts.stream().reduce(Verdict::worse).orElse(NONE);
  }

  /** What a method sets a detail of, such as {@code backoff(..).jitter(..)}; null for others. */
  private static @Nullable JCExpression configured(JCExpression value, MethodSymbol method) {
    JCExpression receiver = method.isStatic() ? null : Call.receiverOf(value);
    return receiver != null && receiver.type != null && receiver.type.tsym == value.type.tsym
        ? receiver
        : null;
  }

  private Verdict stored(JCExpression value, VarSymbol variable, Verdict caller) {
    Verdict marked = marked(variable);
    if (marked != null) {
      return marked;
    }
    List<Verdict> all = new ArrayList<>();
    List<JCExpression> written = new ArrayList<>();
    for (JCExpression assigned : program.values(variable)) {
      List<Verdict> ofObjects =
          isOfObject(variable) && TreeInfo.symbol(assigned) instanceof VarSymbol parameter
              ? given(parameter, caller)
              : List.of();
      if (ofObjects.isEmpty()) {
        written.add(assigned);
      }
      all.addAll(ofObjects);
    }
    boolean isOfSeveral = !all.isEmpty();
    all.addAll(given(variable, caller));
    if (!written.isEmpty()) {
      all.add(chosen(written, caller));
    }
    if (all.isEmpty()) {
      return constant(value, variable, caller);
    }
    return isOfSeveral ? ofObjects(all) : worst(all);
  }

  /** The threads of what calls in this program give to a method as a parameter. */
  private List<Verdict> given(VarSymbol variable, Verdict caller) {
    Program.Parameter parameter = program.parameter(variable);
    MethodSymbol method = parameter == null ? null : parameter.code().method();
    List<Verdict> result = new ArrayList<>();
    if (parameter != null && method != null && marked(variable) == null) {
      for (Call call : answers.entering(contexts.callers(method))) {
        JCExpression argument = call.argument(parameter.index());
        result.add(answers.outside(call, () -> threads(argument, caller)));
      }
    }
    return result;
  }

  private static boolean isOfObject(VarSymbol variable) {
    return variable.owner.kind == Kinds.Kind.TYP && !variable.isStatic();
  }

  /** Which of the objects is meant that were given a scheduler each is not known. */
  private static Verdict ofObjects(List<Verdict> given) {
    return given.stream().allMatch(Verdict::isEventLoop)
            || given.stream().noneMatch(Verdict::isEventLoop)
        ? worst(given)
        : Verdict.unknown("which of several schedulers it has is not known");
  }

  private Verdict constant(JCExpression value, VarSymbol variable, Verdict caller) {
    SchedulerRule rule = rules.schedulerField(variable);
    return rule == null
        ? unknown(value, caller)
        : verdict(rule, UNKNOWN_CALLER, variable.name.toString());
  }

  /** What the type alone says of a scheduler. */
  private Verdict unknown(JCExpression value, Verdict caller) {
    Verdict byType = value.type == null ? null : byType(value, value.type.tsym, caller);
    return byType == null ? Verdict.unknown("the threads of " + value + " are not known") : byType;
  }

  private @Nullable Verdict byType(JCExpression value, TypeSymbol type, Verdict caller) {
    SchedulerRule rule = rules.schedulerType(type);
    if (rule != null) {
      return verdict(rule, UNKNOWN_CALLER, value.toString());
    }
    MethodSymbol execute = executorMethod();
    Code body =
        execute != null
                && type instanceof ClassSymbol own
                && program.declaration(own) != null
                && hierarchy.supertypes(type).contains(EXECUTOR)
            ? body(execute, own)
            : null;
    return body == null || body.method() == null
        ? null
        : ofTask(body.method().params().head, body, caller);
  }

  private @Nullable MethodSymbol executorMethod() {
    TypeSymbol executor = hierarchy.find(EXECUTOR);
    return executor == null ? null : hierarchy.functionalMethod(executor);
  }

  private @Nullable Code body(MethodSymbol method, ClassSymbol type) {
    MethodSymbol implementation = hierarchy.implementation(method, type);
    return implementation == null ? null : program.body(implementation);
  }

  /** The threads of an executor that is written as a function. */
  private Verdict ofFunction(JCExpression value, Verdict caller) {
    Code code = program.code(value);
    if (code != null && value instanceof JCLambda lambda && lambda.params.size() == 1) {
      return ofTask(lambda.params.head.sym, code, caller);
    }
    return value instanceof JCMemberReference reference && reference.name.contentEquals("run")
        ? caller
        : unknown(value, caller);
  }

  /** The threads on which an executor of the program runs the task that it is given. */
  private Verdict ofTask(VarSymbol task, Code body, Verdict caller) {
    Placement placement = contexts.kept(task, body);
    return placement.inPlace() ? caller : placement.verdict();
  }

  private static Verdict verdict(SchedulerRule rule, Verdict caller, String scheduler) {
    return switch (rule.threads()) {
      case MAY_BLOCK -> Verdict.allowed("the threads of " + scheduler + " may block");
      case EVENT_LOOP -> Verdict.eventLoop("the threads of " + scheduler + " must not block");
      case CPU -> Verdict.cpu("the threads of " + scheduler + " must not block");
      case CALLER, WRAPS, RECEIVER -> caller;
    };
  }

  private @Nullable Verdict marked(VarSymbol variable) {
    return marked(hierarchy.typeAnnotations(variable), variable.name.toString());
  }

  private @Nullable Verdict marked(Set<String> annotations, String scheduler) {
    SchedulerRule rule = rules.schedulerAnnotation(annotations);
    return rule == null ? null : verdict(rule, UNKNOWN_CALLER, scheduler);
  }

  private static String describe(MethodSymbol factory) {
    return factory.isConstructor()
        ? "new " + factory.owner.name
        : factory.owner.name + "." + factory.name + "()";
  }
}
