package dev.blockaway.checker.engine.path;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.blockaway.checker.engine.program.Code;
import java.util.ArrayList;
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

  /**
   * One of several implementations, it is not known which.
   *
   * @param known those of the program, and others whose classes are loaded
   * @param unread the others
   */
  record AnyOf(List<Node> known, List<Unread> unread) implements Node {

    /** The implementations that have been looked at. */
    List<Node> read() {
      List<Node> result = new ArrayList<>(known);
      for (Unread implementation : unread) {
        Node node = implementation.isRead() ? implementation.read() : null;
        if (node != null) {
          result.add(node);
        }
      }
      return result;
    }

    /** Whether there are implementations that have not been looked at. */
    boolean hasUnread() {
      return unread.stream().anyMatch(implementation -> !implementation.isRead());
    }

    @Override
    public int hashCode() {
      return 31 * known.hashCode() + unread.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof AnyOf anyOf
          && anyOf.known.equals(known)
          && anyOf.unread.equals(unread);
    }
  }

  /** Code of which nothing is known. */
  enum Unknown implements Node {
    INSTANCE
  }
}
