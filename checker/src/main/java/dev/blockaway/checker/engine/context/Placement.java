package dev.blockaway.checker.engine.context;

import java.util.List;

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

  /** What makes two placements the same: not how they are worded. */
  Object essence() {
    return List.of(verdict.where(), inPlace);
  }

  Placement worse(Placement other) {
    return other.verdict.where().compareTo(verdict.where()) > 0 ? other : this;
  }
}
