package dev.blockaway.checker.engine.program;

import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Kinds;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree.JCBinary;
import com.sun.tools.javac.tree.JCTree.JCConditional;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCInstanceOf;
import com.sun.tools.javac.tree.JCTree.JCLambda;
import com.sun.tools.javac.tree.JCTree.JCMemberReference;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCUnary;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.TreeInfo;
import dev.blockaway.catalog.GuardRule.Meaning;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a condition establishes where it is true, and where it is false. */
final class FactFinder {
  private final Conditions conditions;
  private final OwnConditions own;
  private final OwnMethods methods;

  /** How many methods of the program are asked, one inside the other. */
  private final int depth;

  /** What is known by variables that keep the outcome of a condition. */
  private final Map<Symbol, Outcome> kept = new HashMap<>();

  /** The variables that are null where the current thread is no event loop. */
  private final Set<Symbol> loopValues = new HashSet<>();

  /** The variables that keep something of a variable. */
  private final Map<Symbol, Set<Symbol>> speaking = new HashMap<>();

  /** What is known if a condition is true, and if it is false. */
  private record Outcome(Facts whenTrue, Facts whenFalse) {}

  FactFinder(Conditions conditions, OwnConditions own, OwnMethods methods, int depth) {
    this.conditions = conditions;
    this.own = own;
    this.methods = methods;
    this.depth = depth;
  }

  /**
   * Remembers what is known by the value of a variable, if it is the outcome of a condition or
   * tells whether the thread is an event loop. It is found out now, and once: a variable may stand
   * for two others, each of which stands for two.
   */
  void keep(@Nullable Symbol variable, @Nullable JCExpression value) {
    if (value == null || variable == null || variable.owner.kind != Kinds.Kind.MTH) {
      return;
    }
    if (isLoopValue(value)) {
      loopValues.add(variable);
    }
    if (!variable.type.hasTag(TypeTag.BOOLEAN)) {
      return;
    }
    Outcome outcome = new Outcome(when(true, value), when(false, value));
    if (!outcome.whenTrue().isNothing() || !outcome.whenFalse().isNothing()) {
      kept.put(variable, outcome);
      addMentioned(outcome.whenTrue(), variable);
      addMentioned(outcome.whenFalse(), variable);
    }
  }

  private void addMentioned(Facts facts, Symbol variable) {
    for (Symbol spokenOf : facts.variables()) {
      speaking.computeIfAbsent(spokenOf, key -> new HashSet<>()).add(variable);
    }
  }

  /** Forgets what a change makes worthless. */
  void forget(Symbol changed) {
    kept.remove(changed);
    loopValues.remove(changed);
    Set<Symbol> worthless = speaking.remove(changed);
    if (worthless != null) {
      kept.keySet().removeAll(worthless);
    }
  }

  Facts when(boolean outcome, JCExpression condition) {
    JCExpression expression = TreeInfo.skipParens(condition);
    if (isConstant(expression)) {
      return expression.type.isTrue() == outcome ? Facts.NONE : Facts.NEVER;
    }
    if (expression instanceof JCUnary unary && unary.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
      return when(!outcome, unary.arg);
    }
    if (expression instanceof JCBinary binary) {
      return whenBinary(outcome, binary);
    }
    if (expression instanceof JCIdent variable) {
      return whenVariable(outcome, variable);
    }
    if (expression instanceof JCInstanceOf question) {
      Meaning meaning = meaning(question);
      return meaning == null ? Facts.NONE : ofThread(outcome, meaning);
    }
    if (expression instanceof JCConditional choice) {
      Facts first = when(true, choice.cond).and(when(outcome, choice.truepart));
      return first.or(when(false, choice.cond).and(when(outcome, choice.falsepart)));
    }
    return expression instanceof JCMethodInvocation call ? whenCall(outcome, call) : Facts.NONE;
  }

  /** Whether javac itself knows whether a condition is true. */
  private static boolean isConstant(JCExpression condition) {
    return condition.type != null && (condition.type.isTrue() || condition.type.isFalse());
  }

  private Facts whenVariable(boolean outcome, JCIdent variable) {
    Outcome stored = kept.get(variable.sym);
    if (stored != null) {
      return outcome ? stored.whenTrue() : stored.whenFalse();
    }
    return Facts.given(Comparison.of(outcome, variable));
  }

  /** What it means for a thread that it is of the type that it is asked for; null for others. */
  private @Nullable Meaning meaning(JCInstanceOf question) {
    Type asked = question.expr.type;
    return asked != null
            && asked.tsym.getQualifiedName().contentEquals("java.lang.Thread")
            && question.pattern.type != null
        ? conditions.ofThread(question.pattern.type.tsym)
        : null;
  }

  private static Facts ofThread(boolean outcome, Meaning meaning) {
    return switch (meaning) {
      case ON_LOOP -> Facts.thread(!outcome);
      case OFF_LOOP -> Facts.thread(outcome);
      default -> Facts.NONE;
    };
  }

  private Facts whenBinary(boolean outcome, JCBinary binary) {
    Tree.Kind operator = binary.getKind();
    return switch (operator) {
      case CONDITIONAL_AND, AND -> {
        Facts left = when(outcome, binary.lhs);
        Facts right = when(outcome, binary.rhs);
        yield outcome ? left.and(right) : left.or(right);
      }
      case CONDITIONAL_OR, OR -> {
        Facts left = when(outcome, binary.lhs);
        Facts right = when(outcome, binary.rhs);
        yield outcome ? left.or(right) : left.and(right);
      }
      case EQUAL_TO, NOT_EQUAL_TO ->
          whenEqual((operator == Tree.Kind.EQUAL_TO) == outcome, binary.lhs, binary.rhs);
      case LESS_THAN, LESS_THAN_EQUAL, GREATER_THAN, GREATER_THAN_EQUAL ->
          whenOrdered(outcome ? operator : Comparison.opposite(operator), binary.lhs, binary.rhs);
      default -> Facts.NONE;
    };
  }

  /** What is known if two expressions are equal, or if they are not. */
  Facts whenEqual(boolean equal, JCExpression left, JCExpression right) {
    JCExpression first = TreeInfo.skipParens(left);
    JCExpression second = TreeInfo.skipParens(right);
    if (isConstant(second)) {
      return when(second.type.isTrue() == equal, first);
    }
    if (isConstant(first)) {
      return when(first.type.isTrue() == equal, second);
    }
    Tree.Kind operator = equal ? Tree.Kind.EQUAL_TO : Tree.Kind.NOT_EQUAL_TO;
    return whenOrdered(operator, first, second)
        .and(whenResult(equal, first, second))
        .and(Facts.thread(equal && isNullLoopValue(first, second)));
  }

  private boolean isNullLoopValue(JCExpression left, JCExpression right) {
    return (TreeInfo.isNull(right) && isLoopValue(left))
        || (TreeInfo.isNull(left) && isLoopValue(right));
  }

  /** Whether an expression is null where the current thread is no event loop. */
  private boolean isLoopValue(JCExpression expression) {
    JCExpression value = TreeInfo.skipParens(expression);
    return value instanceof JCMethodInvocation call
        ? conditions.meaning(call) == Meaning.LOOP_VALUE
        : value instanceof JCIdent variable && loopValues.contains(variable.sym);
  }

  private Facts whenOrdered(Tree.Kind operator, JCExpression left, JCExpression right) {
    if (Comparison.constant(right) == null) {
      return Comparison.constant(left) == null
          ? Facts.NONE
          : whenOrdered(Comparison.turned(operator), right, left);
    }
    if (TreeInfo.skipParens(left) instanceof JCMethodInvocation call) {
      return conditions.meaning(call) == Meaning.DONE_AT_ZERO
              && Comparison.holdsOfZeroOnly(operator, right)
          ? Facts.done(future(Call.receiverOf(call)))
          : Facts.NONE;
    }
    return Facts.given(Comparison.of(operator, left, right));
  }

  /** A result that futures have only when they are complete. */
  private Facts whenResult(boolean equal, JCExpression left, JCExpression right) {
    boolean isLeft = left instanceof JCMethodInvocation;
    JCExpression value = isLeft ? left : right;
    JCExpression constant = isLeft ? right : left;
    if (!(value instanceof JCMethodInvocation call)
        || conditions.meaning(call) != Meaning.DONE_VALUE
        || !call.args.stream().allMatch(TreeInfo::isNull)) {
      return Facts.NONE;
    }
    Symbol named = TreeInfo.symbol(constant);
    boolean isPending =
        TreeInfo.isNull(constant) || (named != null && named.name.contentEquals("RUNNING"));
    boolean isOther = named != null && named.isEnum() && !isPending;
    return (equal ? isOther : isPending) ? Facts.done(future(Call.receiverOf(call))) : Facts.NONE;
  }

  private Facts whenCall(boolean outcome, JCMethodInvocation call) {
    if (!(TreeInfo.symbol(call.meth) instanceof MethodSymbol method)) {
      return Facts.NONE;
    }
    Meaning meaning = conditions.meaning(method);
    if (meaning == null) {
      OptionalQuestion asked = OptionalQuestion.of(call);
      if (asked != null) {
        return whenOptional(outcome != asked.isAbsence(), asked);
      }
      return Sequences.asksAll(method)
          ? whenAll(outcome, call)
          : own.when(outcome, method, depth).renamed(held -> asGiven(held, method, call));
    }
    return switch (meaning) {
      case DONE -> outcome ? Facts.done(future(Call.subjectOf(call))) : Facts.NONE;
      case PENDING -> outcome ? Facts.NONE : Facts.done(future(Call.subjectOf(call)));
      default -> ofThread(outcome, meaning);
    };
  }

  private Facts whenOptional(boolean outcome, OptionalQuestion asked) {
    Facts present = outcome ? Facts.NONE : Facts.NEVER;
    for (JCExpression predicate : asked.predicates()) {
      Facts said = whenSaid(outcome, predicate);
      present = outcome ? present.and(said) : present.or(said);
    }
    JCExpression otherwise = asked.otherwise();
    Facts absent =
        otherwise != null ? when(outcome, otherwise) : outcome ? Facts.NEVER : Facts.NONE;
    return present.or(absent.and(Facts.thread(isLoopValue(asked.value()))));
  }

  /** What is known of the thread if a predicate has an outcome. */
  private Facts whenSaid(boolean outcome, JCExpression predicate) {
    JCExpression function = TreeInfo.skipParens(predicate);
    if (function instanceof JCMemberReference reference) {
      Meaning meaning =
          reference.sym instanceof MethodSymbol method ? conditions.meaning(method) : null;
      return meaning == null ? Facts.NONE : ofThread(outcome, meaning);
    }
    return function instanceof JCLambda lambda && lambda.body instanceof JCExpression condition
        ? when(outcome, condition)
        : Facts.NONE;
  }

  private Facts whenAll(boolean outcome, JCMethodInvocation call) {
    return outcome && call.args.size() == 1 && isDoneSaid(call.args.head)
        ? Facts.done(elements(Call.receiverOf(call)))
        : Facts.NONE;
  }

  /** Whether a function is true only of futures that are complete. */
  boolean isDoneSaid(JCExpression predicate) {
    JCExpression function = TreeInfo.skipParens(predicate);
    if (function instanceof JCMemberReference reference) {
      return reference.sym instanceof MethodSymbol method
          && conditions.meaning(method) == Meaning.DONE;
    }
    return function instanceof JCLambda lambda
        && lambda.params.size() == 1
        && lambda.body instanceof JCExpression condition
        && when(true, condition).done().contains(new Held(null, lambda.params.head.sym));
  }

  /** The variable whose elements a stream has. */
  private @Nullable Held elements(@Nullable JCExpression sequence) {
    JCExpression origin =
        sequence != null && TreeInfo.skipParens(sequence) instanceof JCMethodInvocation call
            ? Sequences.origin(call)
            : null;
    return origin == null ? Held.of(sequence, methods) : elements(origin);
  }

  /** What a call gives to a method as what the method calls by a name of its own. */
  private @Nullable Held asGiven(Held held, MethodSymbol method, JCMethodInvocation call) {
    if (held.in() != null) {
      Held in = asGiven(held.in(), method, call);
      return in == null ? null : new Held(in, held.variable());
    }
    JCExpression receiver = Call.receiverOf(call);
    if (!held.isField()) {
      int index = method.params().indexOf(held.variable());
      return index < 0 || index >= call.args.size() ? null : future(call.args.get(index));
    }
    if (held.variable().isStatic() || receiver == null || Held.isThis(receiver)) {
      return held;
    }
    Held in = Held.of(receiver, methods);
    return in == null ? null : new Held(in, held.variable());
  }

  /** What is known after a statement: methods complete their receiver, or check something. */
  Facts after(JCExpression statement) {
    if (!(TreeInfo.skipParens(statement) instanceof JCMethodInvocation call)
        || !(TreeInfo.symbol(call.meth) instanceof MethodSymbol method)) {
      return Facts.NONE;
    }
    return conditions.meaning(method) == Meaning.MAKES_DONE
        ? Facts.done(future(Call.receiverOf(call)))
        : own.after(method, depth).renamed(held -> asGiven(held, method, call));
  }

  /** The variable that holds a future, or that of which it is another view. */
  private @Nullable Held future(@Nullable JCExpression expression) {
    return expression != null
            && TreeInfo.skipParens(expression) instanceof JCMethodInvocation call
            && conditions.meaning(call) == Meaning.SAME
        ? future(Call.subjectOf(call))
        : Held.of(expression, methods);
  }

  /** What is known in a body from the start, because it implements or overrides a callback. */
  Facts inside(@Nullable MethodSymbol callback, List<JCVariableDecl> parameters) {
    if (callback == null || conditions.meaning(callback) != Meaning.DONE_ARGUMENT) {
      return Facts.NONE;
    }
    Set<Held> complete = new HashSet<>();
    for (JCVariableDecl parameter : parameters) {
      if (parameter.sym != null) {
        complete.add(new Held(null, parameter.sym));
      }
    }
    return Facts.done(complete);
  }
}
