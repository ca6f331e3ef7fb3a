package dev.blockaway.sample.pair;

/** What a request to an endpoint carries. */
public enum Body {
  NONE,
  /** The name and the password of a user, as JSON. */
  CREDENTIALS,
  /** A small file, as a form. */
  FILE
}
