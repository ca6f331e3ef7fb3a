package dev.blockaway.checker.engine.path;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.blockaway.checker.engine.program.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a call may run. The records compare and hash without the call sites that javac makes for
 * them: each of those takes a millisecond to link, and they are compared often.
 */
sealed interface Node {

  /** The same, run the first time only. */
  Node firstTime();

  /** The same without that restriction; this very node if it has none. */
  default Node anyTime() {
    return this;
  }

  /**
   * Code of this compilation.
   *
   * @param self the class of the object that it runs on; null where that is not known, or makes no
   *     difference
   * @param given what those who run the code know
   * @param isFirstTime whether it is run the first time only
   */
  record Source(Code code, @Nullable ClassSymbol self, Given given, boolean isFirstTime)
      implements Node {

    /** Code that is run at any time. */
    Source(Code code, @Nullable ClassSymbol self, Given given) {
      this(code, self, given, false);
    }

    /** Code of which no more is known than it says itself. */
    Source(Code code, @Nullable ClassSymbol self) {
      this(code, self, Given.NOTHING);
    }

    /** Code that runs on an object of which no more is known than the code itself says. */
    Source(Code code) {
      this(code, null);
    }

    @Override
    public Node firstTime() {
      return new Source(code, self, given, true);
    }

    @Override
    public Node anyTime() {
      return isFirstTime ? new Source(code, self, given) : this;
    }

    @Override
    public int hashCode() {
      return 31 * (31 * code.hashCode() + (self == null ? 0 : self.hashCode())) + given.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Source source
          && source.code == code
          && source.self == self
          && source.isFirstTime == isFirstTime
          && source.given.equals(given);
    }
  }

  /**
   * A method with a class file.
   *
   * @param self the class of the object that it runs on; null where that is not known, or the class
   *     is the method's own
   * @param isFirstTime whether it is run the first time only
   */
  record Library(MethodSymbol method, @Nullable ClassSymbol self, boolean isFirstTime)
      implements Node {

    /** A method that is run at any time. */
    Library(MethodSymbol method, @Nullable ClassSymbol self) {
      this(method, self, false);
    }

    @Override
    public Node firstTime() {
      return new Library(method, self, true);
    }

    @Override
    public Node anyTime() {
      return isFirstTime ? new Library(method, self) : this;
    }

    @Override
    public int hashCode() {
      return 31 * method.hashCode() + (self == null ? 0 : self.hashCode());
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Library library
          && library.method == method
          && library.self == self
          && library.isFirstTime == isFirstTime;
    }
  }

  /**
   * One of several implementations, it is not known which.
   *
   * @param known those of the program, and others whose classes are loaded
   * @param unread those of class files, if there are any; null if there is nowhere to look
   */
  record AnyOf(List<Node> known, @Nullable Unread unread) implements Node {

    @Override
    public Node firstTime() {
      return new AnyOf(
          known.stream().map(Node::firstTime).toList(), unread == null ? null : unread.firstTime());
    }

    /** The only implementation, if it is known and there is surely no other; else null. */
    @Nullable Node only() {
      return known.size() == 1 && (unread == null || unread.at(0) == null) ? known.get(0) : null;
    }

    /** Whether some implementation is code of this compilation. */
    boolean hasSource() {
      return known.stream().anyMatch(Source.class::isInstance);
    }

    /** The implementations that have been looked at. */
    List<Node> read() {
      List<Node> result = new ArrayList<>(known);
      if (unread != null) {
        result.addAll(unread.read());
      }
      return result;
    }

    /** Whether there are implementations that have not been looked at. */
    boolean hasUnread() {
      return unread != null && unread.hasMore();
    }

    @Override
    public int hashCode() {
      return 31 * known.hashCode() + (unread == null ? 0 : unread.hashCode());
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof AnyOf anyOf
          && anyOf.known.equals(known)
          && Objects.equals(anyOf.unread, unread);
    }
  }

  /** Code of which nothing is known. */
  enum Unknown implements Node {
    INSTANCE;

    @Override
    public Node firstTime() {
      return this;
    }
  }
}
