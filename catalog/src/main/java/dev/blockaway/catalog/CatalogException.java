package dev.blockaway.catalog;

/** A malformed catalogue file: the message names file, line and what was expected. */
public final class CatalogException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Says what is wrong and where.
   *
   * @param origin the offending line
   * @param expected what was found and what was expected, as one sentence without a full stop
   */
  public CatalogException(Origin origin, String expected) {
    super(origin + ": " + expected);
  }
}
