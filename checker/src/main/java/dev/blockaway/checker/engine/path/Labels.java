package dev.blockaway.checker.engine.path;

import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.findings.Location;

/** Names and places as people write them. */
public final class Labels {
  private Labels() {}

  /** The called method as {@code Type.method}, by the receiver's static type. */
  public static String of(Call call) {
    return of(call.callee(), call.receiver().tsym);
  }

  /** A method as {@code Type.method}; constructors as {@code new Type}. */
  public static String of(MethodSymbol method, TypeSymbol receiver) {
    if (method.isConstructor()) {
      return "new " + name(method.owner.enclClass());
    }
    boolean named = !method.isStatic() && !receiver.name.isEmpty();
    return name(named ? receiver : method.owner.enclClass()) + "." + method.name;
  }

  private static String name(TypeSymbol type) {
    return type.name.isEmpty() ? "the anonymous class" : type.name.toString();
  }

  /** Where a call is written. */
  public static Location location(Call call) {
    return location(call.path(), call.position());
  }

  /** The place of an offset in the file of a tree; without a line for code that tools have made. */
  public static Location location(TreePath path, int position) {
    JCCompilationUnit unit = (JCCompilationUnit) path.getCompilationUnit();
    String file = unit.getSourceFile().getName();
    return position < 0
        ? new Location(file, 0, 0)
        : new Location(
            file,
            unit.getLineMap().getLineNumber(position),
            unit.getLineMap().getColumnNumber(position));
  }
}
