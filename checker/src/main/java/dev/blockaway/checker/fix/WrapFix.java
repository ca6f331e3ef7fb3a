package dev.blockaway.checker.fix;

import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCLambda;
import com.sun.tools.javac.tree.JCTree.JCMemberReference;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import dev.blockaway.catalog.HandOffRule;
import dev.blockaway.checker.engine.program.Call;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes an inner source of the function given to {@code map}: only it moves, and what follows comes
 * on its thread. Not where the function may return null, which only {@code map} refuses.
 */
final class WrapFix implements FixRule {
  private static final String MONO = "reactor.core.publisher.Mono";

  /** Names by type: the items of a Flux stay in order. */
  private static final Map<String, String> OPERATORS =
      Map.of(MONO, "flatMap", "reactor.core.publisher.Flux", "concatMap");

  @Override
  public @Nullable SuggestedFix fix(Repair repair) {
    Call operator = repair.around().operator();
    if (operator == null
        || repair.around().trap() != null
        || !(operator.tree() instanceof JCMethodInvocation map)
        || !operator.callee().name.contentEquals("map")
        || map.args.size() != 1) {
      return null;
    }
    String name = OPERATORS.get(operator.callee().owner.getQualifiedName().toString());
    HandOffRule rule = repair.handOffOfSource(operator.callee().getReturnType().tsym);
    if (name == null || rule == null) {
      return null;
    }
    SuggestedFix.Builder fix = SuggestedFix.builder();
    if (!wrap(repair, fix, map.args.head, repair.handOff(fix, rule))) {
      return null;
    }
    int end = repair.end(map.meth);
    return fix.replace(end - "map".length(), end, name).build();
  }

  private static boolean wrap(
      Repair repair, SuggestedFix.Builder fix, JCExpression function, String handOff) {
    String before = repair.name(fix, MONO) + ".fromCallable(() -> ";
    String after = ")" + handOff;
    if (function instanceof JCLambda lambda) {
      if (!canWrap(repair, lambda)) {
        return false;
      }
      fix.prefixWith(lambda.body, before).postfixWith(lambda.body, after);
      return true;
    }
    String call =
        function instanceof JCMemberReference reference ? asCall(repair, reference) : null;
    if (call == null) {
      return false;
    }
    String parameter = Sources.freshName("value", method(repair));
    fix.replace(function, parameter + " -> " + before + call + "(" + parameter + ")" + after);
    return true;
  }

  private static boolean canWrap(Repair repair, JCLambda lambda) {
    return lambda.body instanceof JCExpression value
        && new Typing(repair).isNeverNull(value)
        && new Typing(repair).standsAlone(value)
        && Sources.canBeCaptured(List.of(value))
        && lambda.params.stream()
            .allMatch(parameter -> ASTHelpers.isConsideredFinal(parameter.sym));
  }

  /** The method as it is called, without arguments; null if that is not the same. */
  private static @Nullable String asCall(Repair repair, JCMemberReference reference) {
    boolean simple =
        reference.sym instanceof MethodSymbol method
            && !method.isConstructor()
            && !method.isVarArgs()
            && method.params().size() == 1
            && method.getReturnType().isPrimitive()
            && reference.expr instanceof JCIdent target
            && (method.isStatic() || ASTHelpers.isConsideredFinal(target.sym));
    return simple ? repair.source(reference.expr) + "." + reference.name : null;
  }

  private static JCTree method(Repair repair) {
    var around = ASTHelpers.findEnclosingNode(repair.path(), com.sun.source.tree.MethodTree.class);
    return around == null ? (JCTree) repair.path().getCompilationUnit() : (JCTree) around;
  }
}
