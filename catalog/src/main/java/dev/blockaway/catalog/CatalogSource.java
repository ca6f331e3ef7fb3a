package dev.blockaway.catalog;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** A part of a catalogue that can be asked by type. */
interface CatalogSource {

  /** The rows of one owner as {@link Signature#owner()} writes it. */
  OwnerRows rows(String owner);

  /** Those of which there are rows. */
  List<String> owners();

  /** The frameworks that need no type, or one for which the predicate is true. */
  List<Framework> frameworks(Predicate<String> isThere);

  /** The groups of blocking rows as library/group. */
  Set<String> groups();

  /** The ids of all frameworks. */
  Set<String> frameworkIds();

  /** A number above the places of all rows. */
  int end();
}
