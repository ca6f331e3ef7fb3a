package dev.blockaway.catalog;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows that speak of one type.
 *
 * @param blocking what blocks
 * @param silent false friends
 */
record OwnerRows(List<Placed<BlockingRule>> blocking, List<Placed<SilentRule>> silent) {
  static final OwnerRows NONE = new OwnerRows(List.of(), List.of());

  /**
   * A row and its place in the catalogue.
   *
   * @param place rows that are written earlier have smaller ones
   * @param row the row
   */
  record Placed<R>(int place, R row) {}

  static OwnerRows empty() {
    return new OwnerRows(new ArrayList<>(), new ArrayList<>());
  }

  void addAll(OwnerRows other) {
    blocking.addAll(other.blocking);
    silent.addAll(other.silent);
  }
}
