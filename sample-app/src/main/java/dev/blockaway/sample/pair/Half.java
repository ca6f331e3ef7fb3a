package dev.blockaway.sample.pair;

import java.util.Locale;

/** The two halves of a pair. */
public enum Half {
  BROKEN,
  FIXED;

  /** The first part of the half's URLs and the last of its package. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
