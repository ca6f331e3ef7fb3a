package dev.blockaway.catalog;

/** What a {@code library} or {@code framework} line opens: it takes lines until the next one. */
interface Section {

  /** Takes the next line. */
  void accept(Statement s);

  /** Checks that nothing is missing and says what was read. */
  Catalog finish();
}
