package dev.blockaway.checker.engine.rule;

import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import org.jspecify.annotations.Nullable;

/**
 * A method and the static type on whose objects it is called. It has a hash code of its own: it is
 * computed at every call of the program.
 */
public record Site(MethodSymbol method, TypeSymbol receiver) {
  @Override
  public int hashCode() {
    return 31 * method.hashCode() + receiver.hashCode();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Site site && site.method == method && site.receiver == receiver;
  }
}
