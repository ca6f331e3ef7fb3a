package dev.blockaway.catalog;

import java.util.List;

/** Reads the lines of one {@code group} or {@code silent} block of a library file. */
interface GroupReader {

  /** Whether a line is the first of a block. */
  static boolean opens(Statement s) {
    return s.word().equals("group") || s.word().equals("silent");
  }

  /** A reader for the block that a line opens. */
  static GroupReader open(String library, Statement start) {
    return start.word().equals("group")
        ? new BlockingGroupReader(library, start)
        : new SilentGroupReader(start);
  }

  /**
   * Takes a line that is not the start of another block.
   *
   * @return the signature of the line if it is a row, none if it belongs to the head
   */
  List<Signature> accept(Statement s);

  /** Checks that nothing is missing and adds what was read. */
  void finish(List<BlockingRule> blocking, List<SilentRule> silent);
}
