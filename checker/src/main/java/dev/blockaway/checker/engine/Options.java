package dev.blockaway.checker.engine;

import dev.blockaway.catalog.Catalog;

/**
 * What a user may set.
 *
 * @param catalog the catalogue with the user's and the libraries' additions
 * @param strict whether code of which nothing is known counts as running on an event loop
 * @param testCode whether test sources are checked like others
 */
public record Options(Catalog catalog, boolean strict, boolean testCode) {}
