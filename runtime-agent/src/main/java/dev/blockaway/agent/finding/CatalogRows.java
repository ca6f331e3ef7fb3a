package dev.blockaway.agent.finding;

import dev.blockaway.catalog.BlockingRule;
import dev.blockaway.catalog.CatalogIndex;
import java.util.Collection;
import java.util.List;

/**
 * The catalogue for many threads. It is read by and by: a JVM asks for a few of its types, and
 * reading all of them would delay its start.
 */
public final class CatalogRows {
  private final CatalogIndex index;

  /**
   * Nothing is read yet.
   *
   * @param index from now on asked by nobody else
   */
  public CatalogRows(CatalogIndex index) {
    this.index = index;
  }

  /**
   * What blocks of some types, in the order of the catalogue.
   *
   * @param owners canonical names; those of annotations with a leading {@code @}
   */
  public synchronized List<BlockingRule> of(Collection<String> owners) {
    return index.blocking(owners);
  }

  /** The types of which there are rows, as {@link #of} takes them. */
  public synchronized List<String> owners() {
    return index.owners();
  }
}
