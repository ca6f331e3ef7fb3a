package dev.blockaway.checker;

import com.sun.tools.javac.tree.EndPosTable;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.util.JCDiagnostic.DiagnosticPosition;
import dev.blockaway.checker.engine.Analysis;

/** Where a finding is shown: the line of the called method's name, not of the chain's beginning. */
record Place(JCTree tree) implements DiagnosticPosition {
  @Override
  public JCTree getTree() {
    return tree;
  }

  @Override
  public int getStartPosition() {
    return tree.getStartPosition();
  }

  @Override
  public int getPreferredPosition() {
    return Analysis.position(tree);
  }

  @Override
  public int getEndPosition(EndPosTable endPositions) {
    return tree.getEndPosition(endPositions);
  }
}
