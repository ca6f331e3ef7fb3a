package dev.blockaway.checker.engine.context;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a functional value runs.
 *
 * @param verdict the thread
 * @param inPlace whether it runs at once, as part of the code that hands it over
 * @param caller who calls it
 */
public record Placement(Verdict verdict, boolean inPlace, Caller caller) {

  /** Of functions that nobody is known to run. */
  static final Placement NOT_RUN = of(Verdict.unknown("nothing says when the function runs"));

  /** Who calls a function; what is least in sight comes first. */
  public enum Caller {
    /** A library that was given it. */
    LIBRARY,
    /** Code of the program, which names its method. */
    PROGRAM,
    /** A default method of its interface that the program calls, unless its class overrides it. */
    DEFAULT_METHOD
  }

  static Placement of(Verdict verdict) {
    return new Placement(verdict, false, Caller.LIBRARY);
  }

  static Placement inPlace(Verdict surroundings) {
    return new Placement(surroundings, true, Caller.LIBRARY);
  }

  Placement by(Caller other) {
    return new Placement(verdict, inPlace, other);
  }

  /** Whether the function is called where the program itself can be followed. */
  public boolean isCalledByProgram() {
    return caller != Caller.LIBRARY;
  }

  /** What makes two placements the same: not how they are worded. */
  Object essence() {
    return List.of(verdict.where(), inPlace, caller);
  }

  Placement worse(Placement other) {
    int byVerdict = other.verdict.where().compareTo(verdict.where());
    boolean isLessInSight =
        inPlace == other.inPlace && other.caller.compareTo(caller) < 0 && byVerdict == 0;
    return byVerdict > 0 || isLessInSight ? other : this;
  }

  @Override
  public int hashCode() {
    return 31 * (31 * verdict.hashCode() + Boolean.hashCode(inPlace)) + caller.hashCode();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Placement placement
        && placement.inPlace == inPlace
        && placement.caller == caller
        && placement.verdict.equals(verdict);
  }
}
