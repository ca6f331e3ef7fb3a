package dev.blockaway.catalog;

import java.util.List;

/** Reads the lines of one {@code group} or {@code silent} block of a library file. */
interface GroupReader {

  /**
   * Takes a line that is not the start of another block.
   *
   * @return the signature of the line if it is a row, none if it belongs to the head
   */
  List<Signature> accept(Statement s);

  /** Checks that nothing is missing and adds what was read. */
  void finish(List<BlockingRule> blocking, List<SilentRule> silent);
}
