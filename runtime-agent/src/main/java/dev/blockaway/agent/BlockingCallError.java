package dev.blockaway.agent;

/**
 * An event loop was about to block; thrown there in {@code mode=throw}, and by the failing test.
 */
public final class BlockingCallError extends AssertionError {
  private static final long serialVersionUID = 1L;

  /**
   * Creates it.
   *
   * @param message the finding's text
   */
  public BlockingCallError(String message) {
    super(message);
  }
}
