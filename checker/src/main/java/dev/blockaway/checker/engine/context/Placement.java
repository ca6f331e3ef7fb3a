package dev.blockaway.checker.engine.context;

/**
 * Where a functional value runs.
 *
 * @param verdict the thread
 * @param inPlace whether it runs at once, as part of the code that hands it over
 */
public record Placement(Verdict verdict, boolean inPlace) {

  static Placement of(Verdict verdict) {
    return new Placement(verdict, false);
  }

  static Placement inPlace(Verdict surroundings) {
    return new Placement(surroundings, true);
  }

  Placement worse(Placement other) {
    return other.verdict.where().compareTo(verdict.where()) > 0 ? other : this;
  }
}
