package dev.blockaway.checker.engine.context;

import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCNewArray;
import com.sun.tools.javac.tree.JCTree.JCTypeCast;
import com.sun.tools.javac.tree.TreeInfo;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Program;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is in a collection that is written out, such as {@code List.of(a, b)}. */
final class Elements {
  /** The static methods of the JDK that put their arguments into a collection or stream. */
  private static final Set<String> COLLECTIONS =
      Set.of(
          "java.util.List#of",
          "java.util.Set#of",
          "java.util.Arrays#asList",
          "java.util.Collections#singleton",
          "java.util.Collections#singletonList");

  private final Program program;
  private final LocalValues values;

  Elements(Program program, LocalValues values) {
    this.program = program;
    this.values = values;
  }

  /** Whether a call does no more than to put its arguments into a collection. */
  static boolean isCollection(Call call) {
    MethodSymbol callee = call.callee();
    return callee.isStatic() && COLLECTIONS.contains(callee.owner + "#" + callee.name);
  }

  /** The elements; empty if they are not written where the program makes the collection. */
  List<JCExpression> of(JCExpression collection) {
    List<JCExpression> result = new ArrayList<>();
    return collect(collection, result, new HashSet<>()) ? result : List.of();
  }

  private boolean collect(
      JCExpression collection, List<JCExpression> result, Set<VarSymbol> visited) {
    JCExpression value = TreeInfo.skipParens(collection);
    if (value instanceof JCTypeCast cast) {
      return collect(cast.expr, result, visited);
    }
    if (value instanceof JCNewArray array && array.elems != null) {
      result.addAll(array.elems);
      return true;
    }
    Call call = program.call(value);
    if (call != null) {
      return isCollection(call) && result.addAll(call.arguments());
    }
    if (!(TreeInfo.symbol(value) instanceof VarSymbol variable)
        || program.parameter(variable) != null
        || !visited.add(variable)) {
      return false;
    }
    List<JCExpression> assigned = values.seenBy(value, variable);
    return !assigned.isEmpty()
        && assigned.stream().allMatch(each -> collect(each, result, visited));
  }
}
