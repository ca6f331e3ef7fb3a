package dev.blockaway.checker.engine.path;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.blockaway.checker.engine.program.Code;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a call may run. */
sealed interface Node {

  /** Code of this compilation. */
  record Source(Code code) implements Node {}

  /**
   * A method with a class file.
   *
   * @param self the class of the object that it runs on; null where that is not known, or the class
   *     is the method's own
   */
  record Library(MethodSymbol method, @Nullable ClassSymbol self) implements Node {}

  /** One of several implementations, it is not known which. */
  record AnyOf(List<Node> implementations) implements Node {}
}
