package dev.blockaway.checker.engine.path;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.tree.TreeInfo;
import dev.blockaway.checker.engine.context.FunctionalValues;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.checker.engine.program.Program;
import dev.blockaway.checker.engine.rule.Hierarchy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The functions that an object was made with and runs when it is asked for a value: loaders of
 * caches, suppliers that remember, initial values of thread locals.
 */
final class Loaders {

  private final Program program;
  private final Hierarchy hierarchy;
  private final FunctionalValues functions;

  Loaders(Program program, Hierarchy hierarchy, FunctionalValues functions) {
    this.program = program;
    this.hierarchy = hierarchy;
    this.functions = functions;
  }

  /** The code that a call may run to make the value that it asks for. */
  List<Code> of(Call call) {
    JCExpression receiver = call.receiverExpression();
    List<Code> result = new ArrayList<>();
    if (receiver != null && !isGivenFunction(call)) {
      for (Lazy lazy : Lazy.askedBy(call, hierarchy)) {
        collect(receiver, lazy, result, new HashSet<>());
      }
    }
    return result;
  }

  /** Whether a call asks with a function of its own, behind the key. */
  private static boolean isGivenFunction(Call call) {
    return call.arguments().size() > 1;
  }

  private void collect(JCExpression value, Lazy lazy, List<Code> result, Set<Symbol> visited) {
    JCExpression maker = TreeInfo.skipParens(value);
    if (!(maker instanceof JCMethodInvocation call)) {
      if (TreeInfo.symbol(maker) instanceof VarSymbol variable && visited.add(variable)) {
        program.values(variable).forEach(one -> collect(one, lazy, result, visited));
      }
    } else if (TreeInfo.symbol(call.meth) instanceof MethodSymbol method) {
      Code body = program.body(method);
      if (body != null && visited.add(method)) {
        body.results().forEach(one -> collect(one, lazy, result, visited));
      } else if (isMaker(call, method, lazy)) {
        call.args.forEach(argument -> addFunctions(argument, lazy, result, visited));
      }
    }
  }

  private boolean isMaker(JCMethodInvocation call, MethodSymbol method, Lazy lazy) {
    String name = method.name.toString();
    return lazy.makers().contains(name)
        || Lazy.of(call.type.tsym, hierarchy).stream()
            .anyMatch(made -> made.makers().contains(name));
  }

  private void addFunctions(
      JCExpression argument, Lazy lazy, List<Code> result, Set<Symbol> visited) {
    List<Code> codes = functions.of(argument);
    result.addAll(codes);
    if (!codes.isEmpty()) {
      return;
    }
    if (TreeInfo.skipParens(argument) instanceof JCNewClass creation) {
      addOverrides(creation, result);
    } else {
      collect(argument, lazy, result, visited);
    }
  }

  /** The abstract methods that an object implements: the loader may be a class. */
  private void addOverrides(JCNewClass creation, List<Code> result) {
    Symbol type = creation.def != null ? creation.def.sym : creation.type.tsym;
    if (type instanceof ClassSymbol made && program.declaration(made) != null) {
      for (Symbol member : made.members().getSymbols()) {
        Code body = member instanceof MethodSymbol method ? overriding(method) : null;
        if (body != null) {
          result.add(body);
        }
      }
    }
  }

  private @Nullable Code overriding(MethodSymbol method) {
    return hierarchy.withOverridden(method).stream().anyMatch(Bodies::isAbstract)
        ? program.body(method)
        : null;
  }
}
