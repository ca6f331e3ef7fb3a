package dev.blockaway.checker.fix;

import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.google.errorprone.util.FindIdentifiers;
import com.sun.tools.javac.code.Kinds.KindSelector;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCLambda;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import dev.blockaway.checker.engine.program.Call;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code map} of a Vert.x future becomes {@code compose} with a task on a worker thread. */
final class ExecuteBlockingFix implements FixRule {
  private static final String FUTURE = "io.vertx.core.Future";
  private static final String VERTX = "io.vertx.core.Vertx";

  @Override
  public @Nullable SuggestedFix fix(Repair repair) {
    Call operator = repair.around().operator();
    if (operator == null
        || !(operator.tree() instanceof JCMethodInvocation map)
        || !operator.callee().name.contentEquals("map")
        || !operator.callee().owner.getQualifiedName().contentEquals(FUTURE)
        || map.args.size() != 1
        || !(map.args.head instanceof JCLambda lambda)
        || !canMove(lambda)) {
      return null;
    }
    String vertx = vertx(repair);
    if (vertx == null) {
      return null;
    }
    int end = repair.end(map.meth);
    return SuggestedFix.builder()
        .replace(end - "map".length(), end, "compose")
        .prefixWith(lambda.body, vertx + ".executeBlocking(() -> ")
        .postfixWith(lambda.body, ")")
        .build();
  }

  private static boolean canMove(JCLambda lambda) {
    return lambda.body instanceof JCExpression value
        && Sources.canBeCaptured(List.of(value))
        && lambda.params.stream()
            .allMatch(parameter -> ASTHelpers.isConsideredFinal(parameter.sym));
  }

  /** The variable {@code vertx} of this place; null if there is none, or it is too old. */
  private static @Nullable String vertx(Repair repair) {
    Symbol found = FindIdentifiers.findIdent("vertx", repair.state(), KindSelector.VAR);
    Type vertx = found == null ? null : repair.supertype(found.type, VERTX);
    return found != null
            && vertx != null
            && (ASTHelpers.isConsideredFinal(found) || found.owner instanceof ClassSymbol)
            && takesCallable(vertx)
        ? "vertx"
        : null;
  }

  private static boolean takesCallable(Type vertx) {
    for (Symbol member : vertx.tsym.members().getSymbols()) {
      if (member instanceof MethodSymbol method
          && method.name.contentEquals("executeBlocking")
          && method.params().size() == 1
          && method.params().head.type.tsym.name.contentEquals("Callable")) {
        return true;
      }
    }
    return false;
  }
}
