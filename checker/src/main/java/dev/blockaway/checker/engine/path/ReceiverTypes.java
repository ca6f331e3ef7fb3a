package dev.blockaway.checker.engine.path;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.tree.TreeInfo;
import dev.blockaway.checker.engine.program.Choices;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.checker.engine.program.Program;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The classes of objects whose creation is in sight. */
final class ReceiverTypes {
  private final Program program;

  ReceiverTypes(Program program) {
    this.program = program;
  }

  /** Every class that the object may be of; none if some way to it is not in sight. */
  List<ClassSymbol> of(@Nullable JCExpression receiver) {
    Set<ClassSymbol> result = new LinkedHashSet<>();
    return receiver != null && collect(receiver, result, new HashSet<>())
        ? new ArrayList<>(result)
        : List.of();
  }

  /** Whether all ways to the value are in sight. */
  private boolean collect(JCExpression expression, Set<ClassSymbol> result, Set<Object> visited) {
    return Choices.of(expression).stream().allMatch(value -> collectOne(value, result, visited));
  }

  private boolean collectOne(JCExpression value, Set<ClassSymbol> result, Set<Object> visited) {
    if (value instanceof JCNewClass creation) {
      return addCreated(creation, result);
    }
    if (value instanceof JCMethodInvocation call) {
      return collectReturned(call, result, visited);
    }
    if (value.type != null && value.type.hasTag(TypeTag.BOT)) {
      return true;
    }
    return !isThis(value)
        && TreeInfo.symbol(value) instanceof VarSymbol variable
        && program.parameter(variable) == null
        && collectAll(program.values(variable), variable, result, visited);
  }

  private boolean collectReturned(
      JCMethodInvocation call, Set<ClassSymbol> result, Set<Object> visited) {
    if (!(TreeInfo.symbol(call.meth) instanceof MethodSymbol method)
        || !Dispatch.isStaticallyBound(method)) {
      return false;
    }
    Code body = program.body(method);
    return body != null && collectAll(body.results(), method, result, visited);
  }

  private boolean collectAll(
      List<JCExpression> values, Object source, Set<ClassSymbol> result, Set<Object> visited) {
    if (!visited.add(source)) {
      return true;
    }
    for (JCExpression value : values) {
      if (!collect(value, result, visited)) {
        return false;
      }
    }
    return !values.isEmpty();
  }

  /** Whether an expression is the object that the code itself runs on. */
  static boolean isThis(JCExpression value) {
    return value instanceof JCIdent identifier && identifier.name.contentEquals("this");
  }

  private static boolean addCreated(JCNewClass creation, Set<ClassSymbol> result) {
    if (creation.def != null) {
      result.add(creation.def.sym);
    } else if (creation.type != null && creation.type.tsym instanceof ClassSymbol type) {
      result.add(type);
    } else {
      return false;
    }
    return true;
  }
}
