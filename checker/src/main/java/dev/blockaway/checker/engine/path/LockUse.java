package dev.blockaway.checker.engine.path;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.tree.JCTree;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.findings.Step;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A place that takes a lock and keeps it for a while.
 *
 * @param lock which lock
 * @param shared whether readers hold it together
 * @param in the code that holds it
 * @param site the tree that takes it
 * @param step what takes it and where, for people
 * @param region which calls of the code run while it is held
 */
record LockUse(
    Identity lock, boolean shared, Code in, JCTree site, Step step, Predicate<Call> region) {

  /** The forms of locks. */
  enum Form {
    /** A {@code Lock} in a field. */
    LOCK_OBJECT,
    /** The monitor of the object in a field. */
    FIELD_MONITOR,
    /** The monitor of an instance of a class. */
    INSTANCE_MONITOR,
    /** The monitor of a class. */
    CLASS_MONITOR
  }

  /**
   * What two places must have in common to compete; instances are not told apart. It compares as
   * the records of {@link Node} do.
   *
   * @param form what is locked
   * @param symbol the field or the class
   */
  record Identity(Form form, Symbol symbol) {
    @Override
    public int hashCode() {
      return 31 * form.hashCode() + symbol.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Identity lock && lock.form == form && lock.symbol == symbol;
    }
  }

  /** Whether one place may have to wait for the other. */
  boolean competesWith(LockUse other) {
    return site != other.site && lock.equals(other.lock) && !(shared && other.shared);
  }
}
