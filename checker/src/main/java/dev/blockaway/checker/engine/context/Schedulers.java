package dev.blockaway.checker.engine.context;

import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree.JCConditional;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCLambda;
import com.sun.tools.javac.tree.JCTree.JCMemberReference;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.tree.JCTree.JCTypeCast;
import com.sun.tools.javac.tree.TreeInfo;
import dev.blockaway.catalog.SchedulerRule;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Program;
import dev.blockaway.checker.engine.rule.FrameworkRules;
import dev.blockaway.checker.engine.rule.Hierarchy;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What threads a scheduler or executor expression has. */
final class Schedulers {
  private static final Verdict UNKNOWN_CALLER = Verdict.unknown("the calling thread is not known");

  private final Program program;
  private final FrameworkRules rules;
  private final Hierarchy hierarchy;

  Schedulers(Program program, FrameworkRules rules, Hierarchy hierarchy) {
    this.program = program;
    this.rules = rules;
    this.hierarchy = hierarchy;
  }

  /**
   * The threads of a scheduler.
   *
   * @param scheduler null if it is not written where it is given
   * @param caller the thread of those schedulers that have none of their own
   */
  Verdict threads(@Nullable JCExpression scheduler, Verdict caller) {
    return scheduler == null
        ? Verdict.unknown("the scheduler is not written here")
        : threads(scheduler, caller, new HashSet<>());
  }

  /** The threads of the timer that an operator brings; they must not block if nothing is known. */
  Verdict timer(MethodSymbol operator) {
    SchedulerRule rule = rules.scheduler(operator, (TypeSymbol) operator.owner);
    String name = operator.owner.name + "." + operator.name;
    return rule == null
        ? Verdict.eventLoop(name + " continues on a thread that must not block")
        : verdict(rule, UNKNOWN_CALLER, name + "()");
  }

  private Verdict threads(JCExpression scheduler, Verdict caller, Set<Object> visited) {
    JCExpression value = TreeInfo.skipParens(scheduler);
    if (value instanceof JCTypeCast cast) {
      return threads(cast.expr, caller, visited);
    }
    if (value instanceof JCConditional either) {
      return threads(either.truepart, caller, visited)
          .worse(threads(either.falsepart, caller, visited));
    }
    if (value instanceof JCMethodInvocation call
        && TreeInfo.symbol(call.meth) instanceof MethodSymbol factory) {
      return made(value, factory, Call.argumentsOf(value), caller, visited);
    }
    if (value instanceof JCNewClass creation
        && creation.constructor instanceof MethodSymbol constructor) {
      return made(value, constructor, creation.args, caller, visited);
    }
    if (value instanceof JCMemberReference || value instanceof JCLambda) {
      return runsTasksItself(value) ? caller : unknown(value);
    }
    return TreeInfo.symbol(value) instanceof VarSymbol variable && visited.add(variable)
        ? stored(value, variable, caller, visited)
        : unknown(value);
  }

  private Verdict made(
      JCExpression value,
      MethodSymbol factory,
      List<JCExpression> arguments,
      Verdict caller,
      Set<Object> visited) {
    SchedulerRule rule = rules.scheduler(factory, (TypeSymbol) factory.owner);
    if (rule != null) {
      return rule.threads() == SchedulerRule.Threads.WRAPS
          ? threads(arguments.get(rule.parameter()), caller, visited)
          : verdict(rule, caller, describe(factory));
    }
    Verdict marked = marked(hierarchy.typeAnnotations(factory), describe(factory));
    if (marked != null) {
      return marked;
    }
    var body = program.body(factory);
    if (body == null) {
      JCExpression configured = configured(value, factory);
      return configured == null ? unknown(value) : threads(configured, caller, visited);
    }
    if (!visited.add(factory) || body.results().isEmpty()) {
      return unknown(value);
    }
    Verdict worst = null;
    for (JCExpression result : body.results()) {
      Verdict verdict = threads(result, caller, visited);
      worst = Verdict.worst(worst, verdict);
    }
    return worst == null ? unknown(value) : worst;
  }

  /** What a method sets a detail of, such as {@code backoff(..).jitter(..)}; null for others. */
  private static @Nullable JCExpression configured(JCExpression value, MethodSymbol method) {
    JCExpression receiver = method.isStatic() ? null : Call.receiverOf(value);
    return receiver != null && receiver.type != null && receiver.type.tsym == value.type.tsym
        ? receiver
        : null;
  }

  private Verdict stored(
      JCExpression value, VarSymbol variable, Verdict caller, Set<Object> visited) {
    Verdict marked = marked(hierarchy.typeAnnotations(variable), variable.name.toString());
    if (marked != null) {
      return marked;
    }
    List<JCExpression> values = program.values(variable);
    if (values.isEmpty()) {
      return constant(value, variable);
    }
    Verdict worst = null;
    for (JCExpression assigned : values) {
      Verdict verdict = threads(assigned, caller, visited);
      worst = Verdict.worst(worst, verdict);
    }
    return worst == null ? unknown(value) : worst;
  }

  private Verdict constant(JCExpression value, VarSymbol variable) {
    SchedulerRule rule = rules.schedulerField(variable);
    return rule == null ? unknown(value) : verdict(rule, UNKNOWN_CALLER, variable.name.toString());
  }

  private Verdict unknown(JCExpression value) {
    SchedulerRule rule = value.type == null ? null : rules.schedulerType(value.type.tsym);
    return rule == null
        ? Verdict.unknown("the threads of " + value + " are not known")
        : verdict(rule, UNKNOWN_CALLER, value.toString());
  }

  private static Verdict verdict(SchedulerRule rule, Verdict caller, String scheduler) {
    return switch (rule.threads()) {
      case MAY_BLOCK -> Verdict.allowed("the threads of " + scheduler + " may block");
      case EVENT_LOOP -> Verdict.eventLoop("the threads of " + scheduler + " must not block");
      case CPU -> Verdict.cpu("the threads of " + scheduler + " must not block");
      case CALLER, WRAPS -> caller;
    };
  }

  private @Nullable Verdict marked(Set<String> annotations, String scheduler) {
    SchedulerRule rule = rules.schedulerAnnotation(annotations);
    return rule == null ? null : verdict(rule, UNKNOWN_CALLER, scheduler);
  }

  /** Whether an executor written as a function is {@code Runnable::run} or calls its task. */
  private static boolean runsTasksItself(JCExpression executor) {
    if (executor instanceof JCMemberReference reference) {
      return reference.name.contentEquals("run");
    }
    return executor instanceof JCLambda lambda
        && lambda.body instanceof JCMethodInvocation call
        && call.meth instanceof JCFieldAccess select
        && TreeInfo.symbol(select.selected) == lambda.params.head.sym;
  }

  private static String describe(MethodSymbol factory) {
    return factory.isConstructor()
        ? "new " + factory.owner.name
        : factory.owner.name + "." + factory.name + "()";
  }
}
