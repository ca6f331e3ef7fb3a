package dev.blockaway.catalog;

import java.util.ArrayList;
import java.util.List;

/**
 * Packages whose own calls are not followed: what of them blocks is in the catalogue, and what else
 * waits inside them does so rarely, briefly or never where it is called.
 *
 * <p>Each line of the resource is {@code stop prefix : reason}; a prefix ends with a dot or names a
 * class.
 */
public final class PathStops {

  /**
   * One line.
   *
   * @param prefix beginning of the binary names that it speaks of
   * @param reason why they are not followed
   * @param origin where the line is written
   */
  public record Stop(String prefix, String reason, Origin origin) {}

  private static final String RESOURCE = "path-stops.txt";

  private final List<Stop> all;

  private PathStops(List<Stop> all) {
    this.all = List.copyOf(all);
  }

  /**
   * The packages that come with this library.
   *
   * @throws CatalogException if the resource is malformed
   */
  public static PathStops builtIn() {
    return parse(RESOURCE, CatalogResources.text(RESOURCE));
  }

  /**
   * Reads lines.
   *
   * @throws CatalogException if one is malformed
   */
  public static PathStops parse(String file, String text) {
    List<Stop> result = new ArrayList<>();
    for (Statement s : Statement.split(file, text)) {
      result.add(stop(s));
    }
    return new PathStops(result);
  }

  private static Stop stop(Statement s) {
    if (!s.word().equals("stop")) {
      throw s.error("expected 'stop', not '" + s.word() + "'");
    }
    PrefixedText line = PrefixedText.parse(s);
    return new Stop(line.prefix(), line.text(), s.origin());
  }

  /** Every line. */
  public List<Stop> all() {
    return all;
  }

  /** Whether the calls of a class are not followed, by its binary name. */
  public boolean stops(String binaryName) {
    for (Stop stop : all) {
      if (binaryName.startsWith(stop.prefix())) {
        return true;
      }
    }
    return false;
  }
}
