package dev.blockaway.checker.engine.program;

import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.TreeInfo;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question about a value that may be null, as an optional asks it: {@code
 * ofNullable(value).map(predicate).orElse(false)} or {@code
 * ofNullable(value).filter(predicate).isPresent()}.
 *
 * @param value what may be null
 * @param predicates what must hold of it if it is not
 * @param otherwise the answer if it is null; null for no
 * @param isAbsence whether the answer is turned round
 */
record OptionalQuestion(
    JCExpression value,
    List<JCExpression> predicates,
    @Nullable JCExpression otherwise,
    boolean isAbsence) {

  /** The question that a call asks; null if it asks none. */
  static @Nullable OptionalQuestion of(JCMethodInvocation call) {
    if (!isOfOptional(call)) {
      return null;
    }
    return switch (TreeInfo.name(call.meth).toString()) {
      case "isPresent" -> filtered(call, false);
      case "isEmpty" -> filtered(call, true);
      case "orElse" -> mapped(call);
      default -> null;
    };
  }

  private static @Nullable OptionalQuestion filtered(JCMethodInvocation call, boolean isAbsence) {
    List<JCExpression> predicates = new ArrayList<>();
    JCMethodInvocation step = receiver(call);
    while (step != null && isNamed(step, "filter")) {
      predicates.add(step.args.head);
      step = receiver(step);
    }
    JCExpression value = made(step);
    return value == null ? null : new OptionalQuestion(value, predicates, null, isAbsence);
  }

  private static @Nullable OptionalQuestion mapped(JCMethodInvocation call) {
    JCMethodInvocation step = receiver(call);
    JCExpression value = step != null && isNamed(step, "map") ? made(receiver(step)) : null;
    return value == null || step == null
        ? null
        : new OptionalQuestion(value, List.of(step.args.head), call.args.head, false);
  }

  private static @Nullable JCExpression made(@Nullable JCMethodInvocation step) {
    return step != null && isNamed(step, "ofNullable") ? step.args.head : null;
  }

  private static @Nullable JCMethodInvocation receiver(JCMethodInvocation call) {
    JCExpression receiver = Call.receiverOf(call);
    return receiver != null
            && TreeInfo.skipParens(receiver) instanceof JCMethodInvocation step
            && isOfOptional(step)
        ? step
        : null;
  }

  private static boolean isNamed(JCMethodInvocation call, String name) {
    return TreeInfo.name(call.meth).contentEquals(name);
  }

  private static boolean isOfOptional(JCMethodInvocation call) {
    return TreeInfo.symbol(call.meth) instanceof MethodSymbol method
        && method.owner.getQualifiedName().contentEquals("java.util.Optional");
  }
}
