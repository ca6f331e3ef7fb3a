package dev.blockaway.catalog;

import java.util.List;

/**
 * Everything the catalogue says.
 *
 * @param blocking what blocks
 * @param silent false friends
 * @param frameworks where code runs
 */
public record Catalog(
    List<BlockingRule> blocking, List<SilentRule> silent, List<Framework> frameworks) {

  /** Copies the lists. */
  public Catalog {
    blocking = List.copyOf(blocking);
    silent = List.copyOf(silent);
    frameworks = List.copyOf(frameworks);
  }

  /**
   * The catalogue that comes with this library.
   *
   * @throws CatalogException if a resource is malformed
   */
  public static Catalog builtIn() {
    return CatalogResources.builtIn();
  }

  /** This catalogue with the statements of another one after its own. */
  public Catalog plus(Catalog other) {
    return new Catalog(
        concat(blocking, other.blocking),
        concat(silent, other.silent),
        concat(frameworks, other.frameworks));
  }

  private static <T> List<T> concat(List<T> a, List<T> b) {
    return java.util.stream.Stream.concat(a.stream(), b.stream()).toList();
  }
}
