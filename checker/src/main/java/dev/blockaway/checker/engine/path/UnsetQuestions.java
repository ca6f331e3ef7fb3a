package dev.blockaway.checker.engine.path;

import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.tree.JCTree.JCBinary;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCLiteral;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCUnary;
import com.sun.tools.javac.tree.TreeInfo;
import dev.blockaway.checker.engine.classfile.Holders;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.checker.engine.program.Destination;
import dev.blockaway.checker.engine.program.Program;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads conditions that ask whether something is not there yet: null, false or empty. A method of
 * the program that asks so for its caller is read, too.
 */
final class UnsetQuestions {
  /** How many methods are read, one inside the other. */
  private static final int DEPTH = 3;

  private static final Set<String> SIZES = Set.of("size", "length");

  private final Program program;

  /**
   * What a condition asks for.
   *
   * @param value what is not there; the object that has it if the question sets it
   * @param orEmpty whether it may be there, but empty
   * @param isSetThen whether the question itself sets it
   */
  record Asked(JCExpression value, boolean orEmpty, boolean isSetThen) {}

  UnsetQuestions(Program program) {
    this.program = program;
  }

  /** Whether the outcome of a condition says of something that it is not there. */
  boolean say(boolean outcome, JCExpression condition, Predicate<Asked> isIt) {
    return say(outcome, condition, isIt, DEPTH);
  }

  private boolean say(boolean outcome, JCExpression condition, Predicate<Asked> isIt, int depth) {
    JCExpression expression = TreeInfo.skipParens(condition);
    if (expression instanceof JCUnary unary && unary.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
      return say(!outcome, unary.arg, isIt, depth);
    }
    if (expression instanceof JCBinary binary && isJunction(binary)) {
      boolean left = say(outcome, binary.lhs, isIt, depth);
      boolean right = say(outcome, binary.rhs, isIt, depth);
      boolean both = (binary.getKind() == Tree.Kind.CONDITIONAL_AND) == outcome;
      return both ? left || right : left && right;
    }
    Asked asked = asked(outcome, expression);
    return (asked != null && isIt.test(asked))
        || (expression instanceof JCMethodInvocation call && saysBody(outcome, call, isIt, depth));
  }

  static boolean isJunction(JCBinary binary) {
    return binary.getKind() == Tree.Kind.CONDITIONAL_AND
        || binary.getKind() == Tree.Kind.CONDITIONAL_OR;
  }

  /** What is not there where a function runs that a method is given for that case; else null. */
  @Nullable Asked askedBefore(Code function) {
    if (!function.isFunction()
        || !(Destination.of(program, function.path()) instanceof Destination.Argument argument)) {
      return null;
    }
    JCExpression value =
        switch (argument.call().callee().name.toString()) {
          case "orElseGet" -> optional(argument.call().receiverExpression());
          case "requireNonNullElseGet" -> argument.call().argument(0);
          default -> null;
        };
    return value == null ? null : new Asked(value, true, false);
  }

  /** What an optional is made of, or the optional itself. */
  private static @Nullable JCExpression optional(@Nullable JCExpression receiver) {
    return receiver instanceof JCMethodInvocation made
            && TreeInfo.name(made.meth).contentEquals("ofNullable")
            && made.args.size() == 1
        ? made.args.head
        : receiver;
  }

  /** The same of a condition that is a method of the program: it is what its body returns. */
  private boolean saysBody(
      boolean outcome, JCMethodInvocation call, Predicate<Asked> isIt, int depth) {
    Code body =
        depth > 0 && TreeInfo.symbol(call.meth) instanceof MethodSymbol method
            ? program.body(method)
            : null;
    return body != null
        && body.results().size() == 1
        && say(
            outcome,
            body.results().get(0),
            asked -> {
              Asked given = given(asked, call, body);
              return given != null && isIt.test(given);
            },
            depth - 1);
  }

  /** What a caller knows as what a method asks for; null if it is only known inside. */
  private @Nullable Asked given(Asked asked, JCMethodInvocation call, Code body) {
    MethodSymbol method = body.method();
    int index =
        method == null
            ? -1
            : method.params().indexOf(TreeInfo.symbol(LazyFields.value(asked.value())));
    if (index >= 0) {
      return index < call.args.size()
          ? new Asked(call.args.get(index), asked.orEmpty(), asked.isSetThen())
          : null;
    }
    JCExpression receiver = Call.receiverOf(call);
    return receiver == null || ReceiverTypes.isThis(receiver) ? asked : null;
  }

  /** What is not there if a single condition has an outcome; null if it does not say so. */
  private @Nullable Asked asked(boolean outcome, JCExpression condition) {
    if (condition instanceof JCBinary binary) {
      return askedToEqual(outcome, binary);
    }
    Asked asked = condition instanceof JCMethodInvocation call ? askedByCall(outcome, call) : null;
    return asked == null && !outcome ? new Asked(condition, false, false) : asked;
  }

  private static @Nullable Asked askedToEqual(boolean outcome, JCBinary binary) {
    boolean isEqual = binary.getKind() == Tree.Kind.EQUAL_TO;
    if (isEqual != outcome || (!isEqual && binary.getKind() != Tree.Kind.NOT_EQUAL_TO)) {
      return null;
    }
    if (LastingFields.isNothing(binary.lhs)) {
      return new Asked(binary.rhs, false, false);
    }
    if (LastingFields.isNothing(binary.rhs)) {
      return new Asked(binary.lhs, false, false);
    }
    JCExpression counted =
        isZero(binary.rhs) && binary.lhs instanceof JCMethodInvocation size && isSize(size)
            ? Call.receiverOf(size)
            : null;
    return counted == null ? null : new Asked(counted, true, false);
  }

  private static boolean isZero(JCExpression expression) {
    return expression instanceof JCLiteral literal && Integer.valueOf(0).equals(literal.getValue());
  }

  private static boolean isSize(JCMethodInvocation call) {
    return call.args.isEmpty() && SIZES.contains(TreeInfo.name(call.meth).toString());
  }

  private @Nullable Asked askedByCall(boolean outcome, JCMethodInvocation call) {
    JCExpression receiver = Call.receiverOf(call);
    if (receiver != null && isSetThen(outcome, call)) {
      return new Asked(receiver, false, true);
    }
    String name = TreeInfo.name(call.meth).toString();
    Boolean ofNothing =
        (call.args.size() > 1 || isOfProgram(call)) ? null : Holders.ofNothing(name);
    if (ofNothing == null || ofNothing != outcome) {
      return null;
    }
    JCExpression value = call.args.isEmpty() ? receiver : call.args.head;
    return value == null ? null : new Asked(value, !name.endsWith("Null"), false);
  }

  /** Whether a call asks whether a value is there and sets it, and was the first to do so. */
  private static boolean isSetThen(boolean outcome, JCMethodInvocation call) {
    return switch (TreeInfo.name(call.meth).toString()) {
      case Holders.SET_AT_ONCE ->
          outcome
              && call.args.size() == 2
              && LastingFields.isNothing(call.args.head)
              && !LastingFields.isNothing(call.args.last());
      case Holders.SET_AND_TELL ->
          !outcome && call.args.size() == 1 && call.args.head.type.isTrue();
      default -> false;
    };
  }

  private boolean isOfProgram(JCMethodInvocation call) {
    return TreeInfo.symbol(call.meth) instanceof MethodSymbol method
        && program.body(method) != null;
  }
}
