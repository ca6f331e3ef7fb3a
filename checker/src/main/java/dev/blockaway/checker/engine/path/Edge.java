package dev.blockaway.checker.engine.path;

import com.sun.tools.javac.tree.JCTree;
import dev.blockaway.catalog.BlockingRule;
import dev.blockaway.findings.Step;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A call in some code: to a method that blocks, or to other code.
 *
 * @param site where it is written; null in class files
 * @param described what is called and where, for people; most edges are part of no path
 * @param rule why the callee blocks; null if it is other code
 * @param isSure whether the callee blocks so surely that it counts in any library; else it counts
 *     in code of the same house only
 * @param target the other code; null if the callee blocks
 */
record Edge(
    @Nullable JCTree site,
    Supplier<Step> described,
    @Nullable BlockingRule rule,
    boolean isSure,
    @Nullable Node target) {

  static Edge blocking(JCTree site, Supplier<Step> step, BlockingRule rule) {
    return new Edge(site, step, rule, true, null);
  }

  static Edge blockingInLibrary(Supplier<Step> step, BlockingRule rule, boolean isSure) {
    return new Edge(null, step, rule, isSure, null);
  }

  static Edge to(@Nullable JCTree site, Supplier<Step> step, Node target) {
    return new Edge(site, step, null, true, target);
  }

  /** The same call, as it runs one of several implementations. */
  Edge leadingTo(Node chosen) {
    return chosen == target ? this : new Edge(site, described, rule, isSure, chosen);
  }

  /** The same call, made the first time only. */
  Edge firstTime() {
    return target == null ? this : leadingTo(target.firstTime());
  }

  /** What is called and where, for people. */
  Step step() {
    return described.get();
  }
}
