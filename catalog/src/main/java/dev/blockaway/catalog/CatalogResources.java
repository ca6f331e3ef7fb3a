package dev.blockaway.catalog;

import java.util.List;

/** Loads the catalogue's own resources. */
final class CatalogResources {
  private CatalogResources() {}

  static Catalog builtIn() {
    return new Catalog(List.of(), List.of(), List.of());
  }
}
