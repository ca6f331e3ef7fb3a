package dev.blockaway.checker.engine.program;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Kinds;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.TreeInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what it means when a method of the program itself returns true, or false, or returns at
 * all.
 */
final class OwnConditions {
  /** How many methods are asked, one inside the other. */
  static final int DEPTH = 3;

  private static final Outcomes NOTHING = new Outcomes(Facts.NONE, Facts.NONE);

  private final Conditions conditions;
  private final OwnMethods methods;
  private final Map<Question, Outcomes> known = new HashMap<>();

  /** A method, and how deep its body may be looked into: answers depend on nothing else. */
  private record Question(MethodSymbol method, int depth) {
    @Override
    public int hashCode() {
      return 31 * method.hashCode() + depth;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Question question
          && question.method == method
          && question.depth == depth;
    }
  }

  private record Outcomes(Facts whenTrue, Facts whenFalse) {}

  OwnConditions(Conditions conditions, OwnMethods methods) {
    this.conditions = conditions;
    this.methods = methods;
  }

  /** What a method's result says of its parameters, of fields and of the thread. */
  Facts when(boolean outcome, MethodSymbol method, int depth) {
    TreePath body = depth == 0 ? null : methods.question(method);
    if (body == null) {
      return Facts.NONE;
    }
    Question question = new Question(method, depth);
    Outcomes outcomes = known.get(question);
    if (outcomes == null) {
      outcomes = read(method, body, depth);
      known.put(question, outcomes);
    }
    return outcome ? outcomes.whenTrue() : outcomes.whenFalse();
  }

  /** What is known of the same after a method that would have thrown otherwise. */
  Facts after(MethodSymbol method, int depth) {
    List<JCExpression> failures = depth == 0 ? List.of() : methods.failures(method);
    if (failures.isEmpty()) {
      return Facts.NONE;
    }
    FactFinder factFinder = new FactFinder(conditions, this, methods, depth - 1);
    Facts result = Facts.NONE;
    for (JCExpression failure : failures) {
      result = result.and(factFinder.when(false, failure));
    }
    result = result.isNothing() ? result : withoutChanged(result, failures);
    return result.isNothing() || methods.isOverridden(method) ? Facts.NONE : result;
  }

  private Outcomes read(MethodSymbol method, TreePath body, int depth) {
    Results results = new Results(new FactFinder(conditions, this, methods, depth - 1));
    results.scan(body, null);
    boolean saysSomething = !results.whenTrue.isNothing() || !results.whenFalse.isNothing();
    if (!saysSomething || methods.isOverridden(method)) {
      return NOTHING;
    }
    List<JCTree> all = List.of((JCTree) body.getLeaf());
    Facts whenTrue = withoutChanged(results.whenTrue, all);
    Facts whenFalse = withoutChanged(results.whenFalse, all);
    return OwnMethods.mayBeOverridden(method)
        ? new Outcomes(orNothing(whenTrue), orNothing(whenFalse))
        : new Outcomes(whenTrue, whenFalse);
  }

  /** What is said of variables that code changes says nothing of what callers have in them. */
  private static Facts withoutChanged(Facts facts, List<? extends JCTree> code) {
    Facts[] rest = {facts};
    ChangeFinder finder =
        new ChangeFinder(
            target -> {
              Symbol changed = TreeInfo.symbol(target);
              if (changed != null && changed.owner.kind == Kinds.Kind.MTH) {
                rest[0] = rest[0].without(changed);
              }
            });
    code.forEach(finder::scan);
    return rest[0];
  }

  /** What always returns the same may be there for others, not in sight, to override. */
  private static Facts orNothing(Facts facts) {
    return facts.isNever() ? Facts.NONE : facts;
  }

  /** Puts together what is known where a body returns. */
  private static final class Results extends KnowingScanner {
    private Facts whenTrue = Facts.NEVER;
    private Facts whenFalse = Facts.NEVER;

    Results(FactFinder factFinder) {
      super(factFinder);
    }

    @Override
    public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void unused) {
      if (tree.getExpression() instanceof JCExpression result) {
        whenTrue = whenTrue.or(facts.and(when(true, result)));
        whenFalse = whenFalse.or(facts.and(when(false, result)));
      }
      return super.visitReturn(tree, null);
    }

    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
      return null;
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
      return null;
    }
  }
}
