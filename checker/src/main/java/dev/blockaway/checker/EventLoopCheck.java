package dev.blockaway.checker;

import com.google.errorprone.ErrorProneFlags;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.tree.JCTree;
import dev.blockaway.checker.engine.Analysis;
import dev.blockaway.findings.Check;
import dev.blockaway.findings.Finding;
import dev.blockaway.findings.FindingText;
import java.util.HashSet;
import java.util.Set;

/**
 * What all checks share: each looks up, tree by tree, what the analysis of the whole compilation
 * has found for it. Error Prone keeps suppression and severity.
 */
abstract class EventLoopCheck extends BugChecker
    implements BugChecker.CompilationUnitTreeMatcher,
        BugChecker.MethodInvocationTreeMatcher,
        BugChecker.NewClassTreeMatcher,
        BugChecker.MemberReferenceTreeMatcher,
        BugChecker.IdentifierTreeMatcher {
  private static final long serialVersionUID = 1L;

  private final Check check;
  private final transient OptionReader options;
  private final transient Set<Integer> linesReported = new HashSet<>();

  EventLoopCheck(Check check, ErrorProneFlags flags) {
    this.check = check;
    this.options = new OptionReader(flags);
  }

  @Override
  public Description matchCompilationUnit(CompilationUnitTree tree, VisitorState state) {
    linesReported.clear();
    return Description.NO_MATCH;
  }

  @Override
  public Description matchMethodInvocation(MethodInvocationTree tree, VisitorState state) {
    return report(tree, state);
  }

  @Override
  public Description matchNewClass(NewClassTree tree, VisitorState state) {
    return report(tree, state);
  }

  @Override
  public Description matchMemberReference(MemberReferenceTree tree, VisitorState state) {
    return report(tree, state);
  }

  @Override
  public Description matchIdentifier(IdentifierTree tree, VisitorState state) {
    return report(tree, state);
  }

  private Description report(Tree tree, VisitorState state) {
    Finding finding = Analysis.of(state.context, options.get()).at((JCTree) tree);
    if (finding == null
        || finding.check() != check
        || !linesReported.add(finding.location().line())) {
      return Description.NO_MATCH;
    }
    return buildDescription(new Place((JCTree) tree)).setMessage(FindingText.of(finding)).build();
  }
}
