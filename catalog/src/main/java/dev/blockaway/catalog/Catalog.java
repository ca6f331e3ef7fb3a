package dev.blockaway.catalog;

import java.util.List;
import java.util.stream.Stream;

/**
 * Everything the catalogue says.
 *
 * @param blocking what blocks
 * @param silent false friends
 * @param frameworks where code runs
 * @param libraries the libraries of the blocking rules, in the order of their files
 */
public record Catalog(
    List<BlockingRule> blocking,
    List<SilentRule> silent,
    List<Framework> frameworks,
    List<Library> libraries) {

  /** A catalogue that says nothing. */
  public static final Catalog EMPTY = new Catalog(List.of(), List.of(), List.of(), List.of());

  /** Name of the resource by which a library adds to the catalogue of those who use it. */
  public static final String EXTENSION = "META-INF/blockaway/catalog.txt";

  /** Copies the lists. */
  public Catalog {
    blocking = List.copyOf(blocking);
    silent = List.copyOf(silent);
    frameworks = List.copyOf(frameworks);
    libraries = List.copyOf(libraries);
  }

  /**
   * The catalogue that comes with this library.
   *
   * @throws CatalogException if a resource is malformed
   */
  public static Catalog builtIn() {
    return CatalogResources.builtIn();
  }

  /**
   * Reads a catalogue file: {@code library} and {@code framework} sections, in any number.
   *
   * @param file name for error messages and origins
   * @param text the content
   * @throws CatalogException if the text is malformed
   */
  public static Catalog parse(String file, String text) {
    return CatalogParser.parse(file, text);
  }

  /**
   * Reads a catalogue file as it is stored.
   *
   * @param file name for error messages and origins
   * @param utf8 the content
   * @throws CatalogException if the bytes are no UTF-8 or the text is malformed
   */
  public static Catalog parse(String file, byte[] utf8) {
    return CatalogParser.parse(file, CatalogResources.decode(file, utf8));
  }

  /**
   * What the libraries that a class loader sees add in their {@link #EXTENSION} resources.
   *
   * @throws CatalogException if such a resource is malformed
   * @throws java.io.UncheckedIOException if one cannot be read
   */
  public static Catalog extensions(ClassLoader loader) {
    return CatalogResources.extensions(loader);
  }

  /** Whether there is no statement. */
  public boolean isEmpty() {
    return blocking.isEmpty() && silent.isEmpty() && frameworks.isEmpty() && libraries.isEmpty();
  }

  /** This catalogue with the statements of another one after its own. */
  public Catalog plus(Catalog other) {
    return new Catalog(
        concat(blocking, other.blocking),
        concat(silent, other.silent),
        concat(frameworks, other.frameworks),
        concat(libraries, other.libraries));
  }

  private static <T> List<T> concat(List<T> a, List<T> b) {
    return Stream.concat(a.stream(), b.stream()).toList();
  }
}
