package dev.blockaway.checker.engine.program;

import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.blockaway.catalog.GuardRule.Meaning;
import org.jspecify.annotations.Nullable;

/** Knows what it means when a method returns true. */
public interface Conditions {

  /** What a true result says of the thread or of the receiver; null if nothing is known. */
  @Nullable Meaning meaning(MethodSymbol method);
}
