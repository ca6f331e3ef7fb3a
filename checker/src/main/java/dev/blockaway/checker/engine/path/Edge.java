package dev.blockaway.checker.engine.path;

import com.sun.tools.javac.tree.JCTree;
import dev.blockaway.catalog.BlockingRule;
import dev.blockaway.findings.Step;
import org.jspecify.annotations.Nullable;

/**
 * A call in some code: to a method that blocks, or to other code.
 *
 * @param site where it is written; null in class files
 * @param step what is called and where, for people
 * @param rule why the callee blocks; null if it is other code
 * @param target the other code; null if the callee blocks
 */
record Edge(@Nullable JCTree site, Step step, @Nullable BlockingRule rule, @Nullable Node target) {

  static Edge blocking(@Nullable JCTree site, Step step, BlockingRule rule) {
    return new Edge(site, step, rule, null);
  }

  static Edge to(@Nullable JCTree site, Step step, Node target) {
    return new Edge(site, step, null, target);
  }
}
