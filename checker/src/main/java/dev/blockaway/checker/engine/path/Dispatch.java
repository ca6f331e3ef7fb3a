package dev.blockaway.checker.engine.path;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.tree.JCTree.JCTypeCast;
import com.sun.tools.javac.tree.TreeInfo;
import dev.blockaway.checker.engine.context.FunctionalValues;
import dev.blockaway.checker.engine.context.Implementations;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.checker.engine.program.Program;
import dev.blockaway.checker.engine.rule.Hierarchy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which bodies of this program a call may run. */
final class Dispatch {
  private final Program program;
  private final Hierarchy hierarchy;
  private final FunctionalValues functions;
  private final Implementations implementations;

  Dispatch(Program program, Hierarchy hierarchy, FunctionalValues functions) {
    this.program = program;
    this.hierarchy = hierarchy;
    this.functions = functions;
    this.implementations = new Implementations(program, hierarchy);
  }

  /** The bodies, of which exactly one runs; empty if none is in this program. */
  List<Code> targets(Call call) {
    MethodSymbol callee = call.callee();
    if (callee.isConstructor()) {
      return bodies(List.of(callee));
    }
    if (isStaticallyBound(call)) {
      return bodies(List.of(callee));
    }
    ClassSymbol exact = exactType(call.receiverExpression());
    if (exact != null) {
      MethodSymbol method = hierarchy.implementation(callee, exact);
      return method == null ? List.of() : bodies(List.of(method));
    }
    JCExpression receiver = call.receiverExpression();
    List<Code> values =
        receiver != null && isFunctional(callee) ? functions.of(receiver) : List.of();
    return values.isEmpty()
        ? bodies(implementations.of(call.callee(), call.receiver().tsym))
        : values;
  }

  private boolean isFunctional(MethodSymbol callee) {
    return (callee.flags() & Flags.ABSTRACT) != 0
        && hierarchy.functionalMethod(callee.owner.enclClass()) == callee;
  }

  private static boolean isStaticallyBound(Call call) {
    MethodSymbol callee = call.callee();
    return callee.isStatic()
        || (callee.flags() & (Flags.PRIVATE | Flags.FINAL)) != 0
        || (callee.owner.flags() & Flags.FINAL) != 0
        || isSuper(call.receiverExpression());
  }

  private static boolean isSuper(@Nullable JCExpression receiver) {
    return receiver != null
        && TreeInfo.name(receiver) != null
        && TreeInfo.name(receiver).contentEquals("super");
  }

  /** The class of an object whose creation is in sight; null if it is not. */
  private @Nullable ClassSymbol exactType(@Nullable JCExpression receiver) {
    JCExpression value = receiver == null ? null : TreeInfo.skipParens(receiver);
    if (value instanceof JCNewClass creation) {
      return created(creation);
    }
    if (value instanceof JCTypeCast cast) {
      return exactType(cast.expr);
    }
    if (value == null
        || !(TreeInfo.symbol(value) instanceof VarSymbol variable)
        || isThis(value)
        || program.parameter(variable) != null) {
      return null;
    }
    List<JCExpression> values = program.values(variable);
    return values.size() == 1 && values.get(0) instanceof JCNewClass creation
        ? created(creation)
        : null;
  }

  private static boolean isThis(JCTree tree) {
    return tree instanceof JCIdent identifier && identifier.name.contentEquals("this");
  }

  private static @Nullable ClassSymbol created(JCNewClass creation) {
    if (creation.def != null) {
      return creation.def.sym;
    }
    return creation.type != null && creation.type.tsym instanceof ClassSymbol type ? type : null;
  }

  private List<Code> bodies(Collection<MethodSymbol> methods) {
    List<Code> result = new ArrayList<>();
    for (MethodSymbol method : methods) {
      Code body = program.body(method);
      if (body == null) {
        return List.of();
      }
      result.add(body);
    }
    return result;
  }
}
