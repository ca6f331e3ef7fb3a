package dev.blockaway.checker.engine;

import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import dev.blockaway.catalog.BlockingRule;
import dev.blockaway.checker.engine.context.Verdict;
import dev.blockaway.checker.engine.path.BlockingPath;
import dev.blockaway.checker.engine.path.Labels;
import dev.blockaway.findings.Check;
import dev.blockaway.findings.Finding;

/** Turns a path into a finding: which check, where it stands, in what words. */
final class Wording {
  private Wording() {}

  static Finding finding(BlockingPath path) {
    BlockingRule rule = path.rule();
    return new Finding(
        check(rule, path.verdict()),
        rule.group().kind(),
        path.steps().get(0).method(),
        path.in().describe(),
        path.verdict().reason(),
        path.steps(),
        path.held(),
        rule.group().instead(),
        Labels.location(path.in().path(), position(path.site())));
  }

  /** Offset of the called method's name, of {@code ::} or of {@code new}. */
  static int position(JCTree site) {
    return site instanceof JCMethodInvocation call ? call.meth.pos : site.pos;
  }

  private static Check check(BlockingRule rule, Verdict verdict) {
    return switch (rule.group().kind()) {
      case FILE -> Check.FILE_ACCESS_ON_EVENT_LOOP;
      case CPU, ENTROPY -> Check.CPU_HEAVY_CALL_ON_EVENT_LOOP;
      case LOCK -> Check.LOCK_ON_EVENT_LOOP;
      default ->
          verdict.where() == Verdict.Where.REACTIVE_METHOD
              ? Check.BLOCKING_CALL_IN_REACTIVE_METHOD
              : Check.BLOCKING_CALL_ON_EVENT_LOOP;
    };
  }
}
