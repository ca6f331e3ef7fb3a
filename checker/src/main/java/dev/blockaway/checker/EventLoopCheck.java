package dev.blockaway.checker;

import com.google.errorprone.ErrorProneFlags;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.matchers.Description;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.api.JavacTrees;
import com.sun.tools.javac.tree.JCTree;
import dev.blockaway.checker.engine.trap.Surroundings;
import dev.blockaway.checker.fix.Fixes;
import dev.blockaway.checker.fix.Repair;
import dev.blockaway.checker.setup.FindingCount;
import dev.blockaway.findings.Check;
import dev.blockaway.findings.Finding;
import dev.blockaway.findings.FindingText;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

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

  /** Where Maven and Gradle keep the sources of tests. */
  private static final Pattern TEST_SOURCES =
      Pattern.compile(
          "[/\\\\]src[/\\\\](test|it|integrationTest|integration-test|functionalTest|testFixtures|jmh)[/\\\\]");

  private final Check check;
  private final transient ErrorProneFlags flags;
  private final transient Set<Integer> linesReported = new HashSet<>();

  EventLoopCheck(Check check, ErrorProneFlags flags) {
    this.check = check;
    this.flags = flags;
  }

  @Override
  public Description matchCompilationUnit(CompilationUnitTree tree, VisitorState state) {
    linesReported.clear();
    for (Compilation.Notice notice : Compilation.of(state.context, flags).takeNotices()) {
      JavacTrees.instance(state.context).printMessage(notice.kind(), notice.text(), tree, tree);
    }
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

  /** Reports the finding that stands at a tree, if it is one of this check. */
  final Description report(Tree tree, VisitorState state) {
    Compilation compilation = Compilation.of(state.context, flags);
    Finding finding = compilation.at((JCTree) tree);
    if (finding == null
        || finding.check() != check
        || (isTestCode(state) && !compilation.testCode())
        || !linesReported.add(finding.location().line())) {
      return Description.NO_MATCH;
    }
    FindingsReport.add(state.context, finding);
    FindingCount.add(
        state.context, state.severityMap().getOrDefault(canonicalName(), defaultSeverity()));
    return buildDescription(new Place((JCTree) tree))
        .setMessage(FindingText.of(finding))
        .addFix(fix(compilation, (JCTree) tree, state))
        .build();
  }

  private SuggestedFix fix(Compilation compilation, JCTree tree, VisitorState state) {
    Surroundings around = check == Check.LOCK_ON_EVENT_LOOP ? null : compilation.around(tree);
    return around == null
        ? SuggestedFix.emptyFix()
        : Fixes.of(new Repair(around, other -> compilation.at(other) != null, state));
  }

  private static boolean isTestCode(VisitorState state) {
    return state.errorProneOptions().isTestOnlyTarget()
        || TEST_SOURCES
            .matcher(ASTHelpers.getFileName(state.getPath().getCompilationUnit()))
            .find();
  }
}
