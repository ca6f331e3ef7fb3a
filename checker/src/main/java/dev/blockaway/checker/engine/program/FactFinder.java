package dev.blockaway.checker.engine.program;

import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Kinds;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCBinary;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCInstanceOf;
import com.sun.tools.javac.tree.JCTree.JCLambda;
import com.sun.tools.javac.tree.JCTree.JCMemberReference;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCUnary;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.tree.TreeScanner;
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

  /** How many methods of the program are asked, one inside the other. */
  private final int depth;

  /** Conditions that are kept in variables, as long as nobody changes what they speak of. */
  private final Map<Symbol, JCExpression> kept = new HashMap<>();

  /** The variables whose conditions speak of a variable. */
  private final Map<Symbol, Set<Symbol>> speaking = new HashMap<>();

  FactFinder(Conditions conditions, OwnConditions own, int depth) {
    this.conditions = conditions;
    this.own = own;
    this.depth = depth;
  }

  /** Remembers what a variable stands for, if it is a condition. */
  void keep(JCVariableDecl variable) {
    if (variable.init != null
        && variable.sym != null
        && variable.sym.type.hasTag(TypeTag.BOOLEAN)
        && variable.sym.owner.kind == Kinds.Kind.MTH) {
      kept.put(variable.sym, variable.init);
      addMentioned(variable.init, variable.sym);
    }
  }

  private void addMentioned(JCExpression condition, Symbol variable) {
    condition.accept(
        new TreeScanner() {
          @Override
          public void scan(JCTree tree) {
            if (tree instanceof JCExpression
                && TreeInfo.symbol(tree) instanceof VarSymbol spokenOf) {
              speaking.computeIfAbsent(spokenOf, key -> new HashSet<>()).add(variable);
            }
            super.scan(tree);
          }
        });
  }

  /** Forgets conditions that a change makes worthless. */
  void forget(Symbol changed) {
    kept.remove(changed);
    Set<Symbol> worthless = speaking.remove(changed);
    if (worthless != null) {
      kept.keySet().removeAll(worthless);
    }
  }

  Facts when(boolean outcome, JCExpression condition) {
    JCExpression expression = TreeInfo.skipParens(condition);
    if (expression instanceof JCUnary unary && unary.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
      return when(!outcome, unary.arg);
    }
    if (expression instanceof JCBinary binary) {
      return whenBinary(outcome, binary);
    }
    if (expression instanceof JCIdent variable) {
      JCExpression stored = kept.get(variable.sym);
      return stored == null ? Facts.NONE : when(outcome, stored);
    }
    if (expression instanceof JCInstanceOf question) {
      Meaning meaning = meaning(question);
      return meaning == null ? Facts.NONE : ofThread(outcome, meaning);
    }
    return expression instanceof JCMethodInvocation call ? whenCall(outcome, call) : Facts.NONE;
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
      case ON_LOOP -> new Facts(!outcome, Set.of());
      case OFF_LOOP -> new Facts(outcome, Set.of());
      default -> Facts.NONE;
    };
  }

  private Facts whenBinary(boolean outcome, JCBinary binary) {
    return switch (binary.getKind()) {
      case CONDITIONAL_AND -> {
        Facts left = when(outcome, binary.lhs);
        Facts right = when(outcome, binary.rhs);
        yield outcome ? left.and(right) : left.or(right);
      }
      case CONDITIONAL_OR -> {
        Facts left = when(outcome, binary.lhs);
        Facts right = when(outcome, binary.rhs);
        yield outcome ? left.or(right) : left.and(right);
      }
      case EQUAL_TO -> whenEqual(outcome, binary.lhs, binary.rhs);
      case NOT_EQUAL_TO -> whenEqual(!outcome, binary.lhs, binary.rhs);
      default -> Facts.NONE;
    };
  }

  /** A result that futures have only when they are complete. */
  private Facts whenEqual(boolean equal, JCExpression left, JCExpression right) {
    boolean isLeft = TreeInfo.skipParens(left) instanceof JCMethodInvocation;
    JCExpression value = TreeInfo.skipParens(isLeft ? left : right);
    JCExpression constant = TreeInfo.skipParens(isLeft ? right : left);
    if (!(value instanceof JCMethodInvocation call)
        || meaning(call) != Meaning.DONE_VALUE
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
      return Sequences.asksAll(method)
          ? whenAll(outcome, call)
          : own.when(outcome, method, depth).renamed(held -> asGiven(held, method, call));
    }
    return meaning == Meaning.DONE && outcome
        ? Facts.done(future(asked(method, call)))
        : ofThread(outcome, meaning);
  }

  /** What a method asks: its receiver, or what it is given if it has none. */
  private static @Nullable JCExpression asked(MethodSymbol method, JCMethodInvocation call) {
    return method.isStatic() && !call.args.isEmpty() ? call.args.head : Call.receiverOf(call);
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
  private static @Nullable Held elements(@Nullable JCExpression sequence) {
    JCExpression origin =
        sequence != null && TreeInfo.skipParens(sequence) instanceof JCMethodInvocation call
            ? Sequences.origin(call)
            : null;
    return origin == null ? Held.of(sequence) : elements(origin);
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
      boolean isAsGiven = (held.variable().flags() & (Flags.FINAL | Flags.EFFECTIVELY_FINAL)) != 0;
      return index < 0 || index >= call.args.size() || !isAsGiven
          ? null
          : future(call.args.get(index));
    }
    if (held.variable().isStatic() || receiver == null || Held.isThis(receiver)) {
      return held;
    }
    Held in = Held.of(receiver);
    return in == null ? null : new Held(in, held.variable());
  }

  /** What is known after a statement: some methods complete their receiver. */
  Facts after(JCExpression statement) {
    return TreeInfo.skipParens(statement) instanceof JCMethodInvocation call
            && meaning(call) == Meaning.MAKES_DONE
        ? Facts.done(future(Call.receiverOf(call)))
        : Facts.NONE;
  }

  /** The variable that holds a future, or that of which it is another view. */
  private @Nullable Held future(@Nullable JCExpression expression) {
    return expression != null
            && TreeInfo.skipParens(expression) instanceof JCMethodInvocation call
            && meaning(call) == Meaning.SAME
        ? future(Call.receiverOf(call))
        : Held.of(expression);
  }

  private @Nullable Meaning meaning(JCMethodInvocation call) {
    return TreeInfo.symbol(call.meth) instanceof MethodSymbol method
        ? conditions.meaning(method)
        : null;
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
    return new Facts(false, complete);
  }
}
