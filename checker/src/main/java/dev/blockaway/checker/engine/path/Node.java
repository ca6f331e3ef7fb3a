package dev.blockaway.checker.engine.path;

import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.blockaway.checker.engine.program.Code;
import java.util.List;

/** What a call may run. */
sealed interface Node {

  /** Code of this compilation. */
  record Source(Code code) implements Node {}

  /** A method with a class file. */
  record Library(MethodSymbol method) implements Node {}

  /** One of several implementations, it is not known which: it blocks if all of them block. */
  record AnyOf(List<Node> implementations) implements Node {}
}
