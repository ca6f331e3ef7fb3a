package dev.blockaway.checker.engine.program;

import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import dev.blockaway.catalog.GuardRule.Meaning;
import org.jspecify.annotations.Nullable;

/** Knows what it means when a condition is true. */
public interface Conditions {

  /** What a true result says of the thread or of the receiver; null if nothing is known. */
  @Nullable Meaning meaning(MethodSymbol method);

  /** What it says of a thread that it is an instance of a type; null if nothing is known. */
  @Nullable Meaning ofThread(TypeSymbol type);
}
