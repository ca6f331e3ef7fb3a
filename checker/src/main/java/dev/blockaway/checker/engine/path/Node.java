package dev.blockaway.checker.engine.path;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.blockaway.checker.engine.program.Code;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a call may run. The records compare and hash without the call sites that javac makes for
 * them: each of those takes a millisecond to link, and they are compared often.
 */
sealed interface Node {

  /**
   * Code of this compilation.
   *
   * @param self the class of the object that it runs on; null where that is not known, or makes no
   *     difference
   */
  record Source(Code code, @Nullable ClassSymbol self) implements Node {

    /** Code that runs on an object of which no more is known than the code itself says. */
    Source(Code code) {
      this(code, null);
    }

    @Override
    public int hashCode() {
      return 31 * code.hashCode() + (self == null ? 0 : self.hashCode());
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Source source && source.code == code && source.self == self;
    }
  }

  /**
   * A method with a class file.
   *
   * @param self the class of the object that it runs on; null where that is not known, or the class
   *     is the method's own
   */
  record Library(MethodSymbol method, @Nullable ClassSymbol self) implements Node {
    @Override
    public int hashCode() {
      return 31 * method.hashCode() + (self == null ? 0 : self.hashCode());
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Library library && library.method == method && library.self == self;
    }
  }

  /** One of several implementations, it is not known which. */
  record AnyOf(List<Node> implementations) implements Node {
    @Override
    public int hashCode() {
      return implementations.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof AnyOf anyOf && anyOf.implementations.equals(implementations);
    }
  }
}
