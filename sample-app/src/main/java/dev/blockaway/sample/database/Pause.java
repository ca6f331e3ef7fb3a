package dev.blockaway.sample.database;

/** The function {@code pause} of the database: it makes queries as slow as real ones. */
public final class Pause {
  private Pause() {}

  /** Waits on the database's thread and returns true. */
  public static boolean milliseconds(long milliseconds) throws InterruptedException {
    Thread.sleep(milliseconds);
    return true;
  }
}
