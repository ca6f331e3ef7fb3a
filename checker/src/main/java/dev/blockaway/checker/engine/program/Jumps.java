package dev.blockaway.checker.engine.program;

import com.sun.source.tree.Tree;
import com.sun.tools.javac.tree.JCTree.JCBlock;
import com.sun.tools.javac.tree.JCTree.JCStatement;
import org.jspecify.annotations.Nullable;

/** Knows which statements control never comes out of at their end. */
public final class Jumps {
  private Jumps() {}

  /** Whether control never comes to the statement after this one; false without a statement. */
  public static boolean leaves(@Nullable Tree statement) {
    if (statement instanceof JCBlock block) {
      return !block.stats.isEmpty() && leaves(block.stats.last());
    }
    return statement instanceof JCStatement
        && switch (statement.getKind()) {
          case RETURN, THROW, CONTINUE, BREAK, YIELD -> true;
          default -> false;
        };
  }
}
