package dev.blockaway.catalog;

/** How surely a call blocks. The lower-case name is the word used in catalogue files. */
public enum Certainty {
  /** It waits whenever it is called. */
  ALWAYS,
  /** It waits depending on state: contention, a full buffer, a cache miss. */
  MAY,
  /** It waits depending on what the receiver or argument reads from: a file, a socket, memory. */
  CONFIG,
  /** It does not wait but computes for long. */
  CPU
}
