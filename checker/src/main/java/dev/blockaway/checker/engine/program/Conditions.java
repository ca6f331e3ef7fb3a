package dev.blockaway.checker.engine.program;

import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.TreeInfo;
import dev.blockaway.catalog.GuardRule.Meaning;
import org.jspecify.annotations.Nullable;

/** Knows what conditions say of threads and futures: most of them by being true. */
public interface Conditions {

  /** What a true result says of the thread or of the receiver; null if nothing is known. */
  @Nullable Meaning meaning(MethodSymbol method);

  /** The same of the method that a call names. */
  default @Nullable Meaning meaning(JCMethodInvocation call) {
    return TreeInfo.symbol(call.meth) instanceof MethodSymbol method ? meaning(method) : null;
  }

  /** What it says of a thread that it is an instance of a type; null if nothing is known. */
  @Nullable Meaning ofThread(TypeSymbol type);
}
