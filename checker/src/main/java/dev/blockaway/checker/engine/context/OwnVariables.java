package dev.blockaway.checker.engine.context;

import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Kinds;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree.JCBinary;
import com.sun.tools.javac.tree.JCTree.JCParens;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Destination;
import dev.blockaway.checker.engine.program.Program;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiPredicate;

/** Which variables hold a function of which all is known that happens to it. */
final class OwnVariables {
  private final Program program;
  private final FunctionCalls calls;
  private final BiPredicate<MethodSymbol, Integer> takesFunction;

  /**
   * Looks in one program.
   *
   * @param takesFunction whether what a method takes at an index is a function, and not just some
   *     value
   */
  OwnVariables(
      Program program, FunctionCalls calls, BiPredicate<MethodSymbol, Integer> takesFunction) {
    this.program = program;
    this.calls = calls;
    this.takesFunction = takesFunction;
  }

  /** Whether no code can use a variable but the one of its own source file. */
  static boolean isOwn(VarSymbol variable) {
    return variable.owner.kind != Kinds.Kind.TYP || (variable.flags() & Flags.PRIVATE) != 0;
  }

  /**
   * Whether the function in a variable is only called, or given to what runs functions: it is not
   * returned, kept where others see it, or given away as any value.
   */
  boolean areAllUsesKnown(VarSymbol variable) {
    return areAllUsesKnown(variable, new HashSet<>());
  }

  private boolean areAllUsesKnown(VarSymbol variable, Set<VarSymbol> visited) {
    if (!visited.add(variable)) {
      return true;
    }
    return isOwn(variable)
        && !variable.type.hasTag(TypeTag.ARRAY)
        && program.uses(variable).stream().allMatch(use -> isKnown(use, visited));
  }

  private boolean isKnown(TreePath use, Set<VarSymbol> visited) {
    Destination destination = Destination.of(program, use);
    if (destination instanceof Destination.Argument argument) {
      return isKnown(argument.call(), argument.index(), visited);
    }
    if (destination instanceof Destination.Variable other) {
      return areAllUsesKnown(other.variable(), visited);
    }
    return destination instanceof Destination.Receiver receiver
        ? calls.isFunction(receiver.call().callee())
        : isCompared(use);
  }

  private boolean isKnown(Call call, int index, Set<VarSymbol> visited) {
    if (program.body(call.callee()) == null) {
      return takesFunction.test(call.callee(), index);
    }
    VarSymbol parameter = Functions.parameter(call.callee(), index);
    return parameter != null && areAllUsesKnown(parameter, visited);
  }

  private static boolean isCompared(TreePath use) {
    TreePath parent = use.getParentPath();
    while (parent.getLeaf() instanceof JCParens) {
      parent = parent.getParentPath();
    }
    return parent.getLeaf() instanceof JCBinary;
  }
}
