package dev.blockaway.catalog;

import dev.blockaway.catalog.OwnerRows.Placed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A catalogue that is asked by type. Of the built-in files it reads only the lines that somebody
 * asks for: a compilation needs a few hundred of the thousands, and has just begun when it needs
 * them. Not safe for use by several threads.
 */
public final class CatalogIndex {
  private final List<CatalogSource> sources;
  private final Map<String, OwnerRows> known = new HashMap<>();

  private CatalogIndex(List<CatalogSource> sources) {
    this.sources = List.copyOf(sources);
  }

  /**
   * The catalogue that comes with this library.
   *
   * @throws CatalogException if a resource is malformed
   */
  public static CatalogIndex builtIn() {
    StoredIndex stored = StoredIndex.builtIn();
    return stored == null ? of(Catalog.builtIn()) : new CatalogIndex(List.of(stored));
  }

  /** A catalogue that has been read. */
  public static CatalogIndex of(Catalog catalog) {
    return new CatalogIndex(List.of(new ReadCatalog(catalog, 0)));
  }

  /** This catalogue with the statements of another one after its own. */
  public CatalogIndex plus(Catalog other) {
    if (other.isEmpty()) {
      return this;
    }
    List<CatalogSource> more = new ArrayList<>(sources);
    more.add(new ReadCatalog(other, sources.get(sources.size() - 1).end()));
    return new CatalogIndex(more);
  }

  /**
   * What blocks of some types, in the order of the catalogue.
   *
   * @param owners canonical names; those of annotations with a leading {@code @}
   */
  public List<BlockingRule> blocking(Collection<String> owners) {
    return rows(owners, OwnerRows::blocking);
  }

  /**
   * The false friends among the methods of some types, in the order of the catalogue.
   *
   * @param owners canonical names
   */
  public List<SilentRule> silent(Collection<String> owners) {
    return rows(owners, OwnerRows::silent);
  }

  /** The types of which there are rows, as these write them, in any order. */
  public List<String> owners() {
    List<String> result = new ArrayList<>();
    for (CatalogSource source : sources) {
      result.addAll(source.owners());
    }
    return result;
  }

  private <R> List<R> rows(Collection<String> owners, Function<OwnerRows, List<Placed<R>>> ofSort) {
    List<Placed<R>> found = new ArrayList<>();
    for (String owner : owners) {
      found.addAll(ofSort.apply(rows(owner)));
    }
    if (found.isEmpty()) {
      return List.of();
    }
    if (owners.size() > 1) { // those of one owner are in order
      found.sort(Comparator.comparingInt(Placed::place));
    }
    List<R> result = new ArrayList<>(found.size());
    for (Placed<R> placed : found) {
      result.add(placed.row());
    }
    return result;
  }

  private OwnerRows rows(String owner) {
    OwnerRows rows = known.get(owner);
    if (rows == null) {
      rows = read(owner);
      known.put(owner, rows);
    }
    return rows;
  }

  private OwnerRows read(String owner) {
    if (sources.size() == 1) {
      return sources.get(0).rows(owner);
    }
    OwnerRows all = OwnerRows.empty();
    sources.forEach(source -> all.addAll(source.rows(owner)));
    return all;
  }

  /**
   * The frameworks that can be there.
   *
   * @param isThere whether a type with a canonical name is on the class path
   */
  public List<Framework> frameworks(Predicate<String> isThere) {
    List<Framework> result = new ArrayList<>();
    sources.forEach(source -> result.addAll(source.frameworks(isThere)));
    return result;
  }

  /** The ids of all frameworks. */
  public Set<String> frameworkIds() {
    return union(CatalogSource::frameworkIds);
  }

  /** All groups of blocking calls, each as library/group. */
  public Set<String> groups() {
    return union(CatalogSource::groups);
  }

  private Set<String> union(Function<CatalogSource, Set<String>> ofSource) {
    Set<String> result = new HashSet<>();
    sources.forEach(source -> result.addAll(ofSource.apply(source)));
    return result;
  }
}
