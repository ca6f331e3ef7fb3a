package dev.blockaway.checker.engine.program;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.util.Name;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what it means when a method of the program itself returns true, or false. */
final class OwnConditions {
  /** How many methods are asked, one inside the other. */
  static final int DEPTH = 3;

  private static final Answers NOTHING = new Answers(Facts.NONE, Facts.NONE);

  private final Conditions conditions;
  private final Types types;
  private final Map<MethodSymbol, TreePath> bodies = new HashMap<>();
  private final Map<Name, List<ClassSymbol>> declaring = new HashMap<>();
  private final Map<Question, Answers> known = new HashMap<>();

  /** A method, and how deep its body may be looked into: answers depend on nothing else. */
  private record Question(MethodSymbol method, int depth) {}

  private record Answers(Facts whenTrue, Facts whenFalse) {}

  OwnConditions(Conditions conditions, Types types) {
    this.conditions = conditions;
    this.types = types;
  }

  /** Remembers the methods of a compilation unit that answer a question. */
  void add(JCCompilationUnit unit) {
    TreePath path = new TreePath(unit);
    for (JCTree declaration : unit.defs) {
      addMembers(declaration, path);
    }
  }

  private void addMembers(JCTree tree, TreePath around) {
    if (!(tree instanceof JCClassDecl type)) {
      return;
    }
    TreePath path = new TreePath(around, type);
    for (JCTree member : type.defs) {
      if (member instanceof JCMethodDecl method && type.sym != null) {
        add(method, type.sym, path);
      }
      addMembers(member, path);
    }
  }

  private void add(JCMethodDecl method, ClassSymbol owner, TreePath path) {
    if (method.sym != null
        && method.body != null
        && method.sym.getReturnType().hasTag(TypeTag.BOOLEAN)) {
      bodies.put(method.sym, new TreePath(new TreePath(path, method), method.body));
      declaring.computeIfAbsent(method.name, key -> new ArrayList<>()).add(owner);
    }
  }

  /** What a method's result says of its parameters, of fields and of the thread. */
  Facts when(boolean outcome, MethodSymbol method, int depth) {
    TreePath body = depth == 0 ? null : bodies.get(method);
    if (body == null) {
      return Facts.NONE;
    }
    Question question = new Question(method, depth);
    Answers answers = known.get(question);
    if (answers == null) {
      answers = isOverridden(method) ? NOTHING : read(body, depth);
      known.put(question, answers);
    }
    return outcome ? answers.whenTrue() : answers.whenFalse();
  }

  private boolean isOverridden(MethodSymbol method) {
    return !method.isStatic()
        && declaring.getOrDefault(method.name, List.of()).stream()
            .anyMatch(type -> type != method.owner && type.isSubClass(method.owner, types));
  }

  private Answers read(TreePath body, int depth) {
    Results results = new Results(new FactFinder(conditions, this, depth - 1));
    results.scan(body, null);
    return new Answers(of(results.whenTrue), of(results.whenFalse));
  }

  private static Facts of(@Nullable Facts facts) {
    return facts == null ? Facts.NONE : facts;
  }

  /** Puts together what is known where a body returns. */
  private static final class Results extends KnowingScanner {
    private @Nullable Facts whenTrue;
    private @Nullable Facts whenFalse;

    Results(FactFinder factFinder) {
      super(factFinder);
    }

    @Override
    public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void unused) {
      if (tree.getExpression() instanceof JCExpression result) {
        whenTrue = add(whenTrue, true, result);
        whenFalse = add(whenFalse, false, result);
      }
      return super.visitReturn(tree, null);
    }

    private @Nullable Facts add(@Nullable Facts sofar, boolean outcome, JCExpression result) {
      if (result.type != null
          && result.type.isFalse() == outcome
          && result.type.isTrue() != outcome) {
        return sofar;
      }
      Facts here = facts.and(when(outcome, result));
      return sofar == null ? here : sofar.or(here);
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
