package dev.blockaway.checker.fix;

import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCBlock;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCLambda;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCReturn;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.TreeInfo;
import dev.blockaway.checker.engine.program.Call;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Chains what comes after a wait to what is waited for. */
final class ComposeFix implements FixRule {
  private static final String REACTOR = "reactor.core.publisher.";

  /** What {@code map} becomes when its function returns a chain, by type and name. */
  private static final Map<String, String> FLATTENING =
      Map.of(
          REACTOR + "Mono#map",
          "flatMap",
          REACTOR + "Flux#map",
          "concatMap",
          "io.smallrye.mutiny.Uni#map",
          "flatMap",
          "io.smallrye.mutiny.groups.UniOnItem#transform",
          "transformToUni",
          "io.reactivex.rxjava3.core.Single#map",
          "flatMap",
          "io.reactivex.Single#map",
          "flatMap",
          "io.reactivex.rxjava3.core.Observable#map",
          "concatMapSingle",
          "io.reactivex.rxjava3.core.Flowable#map",
          "concatMapSingle",
          "io.reactivex.Observable#map",
          "concatMapSingle",
          "io.reactivex.Flowable#map",
          "concatMapSingle");

  @Override
  public @Nullable SuggestedFix fix(Repair repair) {
    if (!(repair.around().site() instanceof JCMethodInvocation wait)) {
      return null;
    }
    Tree parent = repair.path().getParentPath().getLeaf();
    if (parent instanceof JCLambda lambda && lambda.body == wait) {
      return inFunction(repair, lambda, wait);
    }
    return parent instanceof JCVariableDecl variable && variable.init == wait
        ? thenReturn(repair, variable, wait)
        : null;
  }

  /** {@code map(v -> other(v).block())} becomes {@code flatMap(v -> other(v))}. */
  private static @Nullable SuggestedFix inFunction(
      Repair repair, JCLambda lambda, JCMethodInvocation wait) {
    Call operator = repair.around().operator();
    if (operator == null
        || !(operator.tree() instanceof JCMethodInvocation map)
        || map.args.size() != 1
        || map.args.head != lambda) {
      return null;
    }
    String owner = operator.callee().owner.getQualifiedName().toString();
    String name = operator.callee().name.toString();
    String flat = FLATTENING.get(owner + "#" + name);
    if (flat == null) {
      return null;
    }
    int end = repair.end(map.meth);
    SuggestedFix.Builder withFuture = SuggestedFix.builder();
    String future =
        owner.startsWith(REACTOR) ? new Waiting(repair).fromFuture(withFuture, wait) : null;
    if (future != null) {
      return withFuture.replace(end - name.length(), end, flat).replace(wait, future).build();
    }
    JCExpression awaited = awaited(repair, owner, wait);
    if (awaited == null) {
      return null;
    }
    return SuggestedFix.builder()
        .replace(end - name.length(), end, flat)
        .replace(repair.end(awaited), repair.end(wait), "")
        .build();
  }

  /** What is waited for, if it is of the operator's own library. */
  private static @Nullable JCExpression awaited(
      Repair repair, String owner, JCMethodInvocation wait) {
    Waiting waiting = new Waiting(repair);
    if (owner.startsWith(REACTOR)) {
      return waiting.blockedMono(wait);
    }
    if (owner.startsWith("io.smallrye.")) {
      return waiting.awaitedUni(wait);
    }
    JCExpression single = waiting.awaitedSingle(wait);
    return single != null && isSameLibrary(owner, single) ? single : null;
  }

  private static boolean isSameLibrary(String owner, JCExpression single) {
    String type = single.type.tsym.getQualifiedName().toString();
    return type.substring(0, type.lastIndexOf('.'))
        .equals(owner.substring(0, owner.lastIndexOf('.')));
  }

  /** {@code T x = mono.block(); return E;} becomes {@code return mono.flatMap(x -> E);}. */
  private static @Nullable SuggestedFix thenReturn(
      Repair repair, JCVariableDecl variable, JCMethodInvocation wait) {
    TreePath block = repair.path().getParentPath().getParentPath();
    if (!(block.getLeaf() instanceof JCBlock body)
        || block.getParentPath().getLeaf() != repair.around().in().tree()
        || !(next(body, variable) instanceof JCReturn result)
        || result.expr == null
        || !isSameType(repair, variable, wait)
        || !ASTHelpers.isConsideredFinal(variable.sym)
        || asksForNull(result.expr, variable.sym)
        || !Sources.canBeCaptured(List.of(result.expr))
        || Sources.throwsChecked(List.of(result.expr), repair)) {
      return null;
    }
    SuggestedFix.Builder fix = SuggestedFix.builder();
    String mono = new Waiting(repair).mono(fix, wait);
    String flat = flattening(result.expr);
    if (mono == null || flat == null || needsFunction(repair, wait)) {
      return null;
    }
    String text =
        "return %s.%s(%s -> %s);".formatted(mono, flat, variable.name, repair.source(result.expr));
    return fix.replace(repair.start(variable), repair.end(result), text).build();
  }

  /** Whether the asynchronous call moves into a function that cannot have what it names. */
  private static boolean needsFunction(Repair repair, JCMethodInvocation wait) {
    return new Waiting(repair).isSend(wait) && !Sources.canBeCaptured(List.of(wait));
  }

  private static @Nullable JCTree next(JCBlock body, JCTree statement) {
    int index = body.stats.indexOf(statement);
    return index >= 0 && index == body.stats.size() - 2 ? body.stats.last() : null;
  }

  private static boolean isSameType(
      Repair repair, JCVariableDecl variable, JCMethodInvocation wait) {
    return variable.sym != null
        && repair.state().getTypes().isSameType(variable.sym.type, wait.type);
  }

  private static @Nullable String flattening(JCExpression result) {
    String type = result.type == null ? "" : result.type.tsym.getQualifiedName().toString();
    if (type.equals(REACTOR + "Mono")) {
      return "flatMap";
    }
    return type.equals(REACTOR + "Flux") ? "flatMapMany" : null;
  }

  /** Whether code does something with the case that nothing came. */
  private static boolean asksForNull(JCExpression code, VarSymbol variable) {
    boolean[] asks = {false};
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitBinary(BinaryTree tree, @Nullable Void unused) {
        asks[0] |=
            (isNull(tree.getLeftOperand()) && isIt(tree.getRightOperand()))
                || (isNull(tree.getRightOperand()) && isIt(tree.getLeftOperand()));
        return super.visitBinary(tree, null);
      }

      @Override
      public @Nullable Void visitMethodInvocation(
          com.sun.source.tree.MethodInvocationTree tree, @Nullable Void unused) {
        String name = ASTHelpers.getSymbol(tree).getSimpleName().toString();
        asks[0] |=
            (name.endsWith("Nullable") || name.endsWith("OrEmpty") || name.contains("Null"))
                && tree.getArguments().stream().anyMatch(this::isIt);
        return super.visitMethodInvocation(tree, null);
      }

      private boolean isIt(Tree tree) {
        return TreeInfo.symbol((JCTree) tree) == variable;
      }

      private boolean isNull(Tree tree) {
        return tree instanceof LiteralTree && tree.getKind() == Tree.Kind.NULL_LITERAL;
      }
    }.scan(code, null);
    return asks[0];
  }
}
