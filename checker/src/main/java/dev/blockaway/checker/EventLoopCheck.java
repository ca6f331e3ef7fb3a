package dev.blockaway.checker;

import com.google.errorprone.ErrorProneFlags;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.matchers.Description;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreePath;
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
import org.jspecify.annotations.Nullable;

/**
 * What all checks share: each looks up what the analysis of the whole compilation has found for it.
 * Error Prone keeps suppression and severity, but it is not asked at every tree: for seven checks
 * that would cost more than the analysis.
 */
abstract class EventLoopCheck extends BugChecker implements BugChecker.CompilationUnitTreeMatcher {
  private static final long serialVersionUID = 1L;

  /** Where Maven and Gradle keep the sources of tests. */
  private static final Pattern TEST_SOURCES =
      Pattern.compile(
          "[/\\\\]src[/\\\\](test|it|integrationTest|integration-test|functionalTest|testFixtures|jmh)[/\\\\]");

  private final Check check;
  private final transient ErrorProneFlags flags;

  EventLoopCheck(Check check, ErrorProneFlags flags) {
    this.check = check;
    this.flags = flags;
  }

  @Override
  public Description matchCompilationUnit(CompilationUnitTree tree, VisitorState state) {
    Compilation compilation = Compilation.of(state, flags);
    for (Compilation.Notice notice : compilation.takeNotices()) {
      JavacTrees.instance(state.context).printMessage(notice.kind(), notice.text(), tree, tree);
    }
    FindingsReport.checking(tree, state);
    if (compilation.hasFinding(tree, check) && (compilation.testCode() || !isTestCode(state))) {
      Set<Integer> lines = new HashSet<>();
      new FindingScanner(
              this,
              site -> isOwn(compilation.at((JCTree) site)),
              site -> report(site, compilation, lines, state))
          .scan(state.getPath(), state);
    }
    return Description.NO_MATCH;
  }

  private boolean isOwn(@Nullable Finding finding) {
    return finding != null && finding.check() == check;
  }

  /** Reports the finding that stands at a tree, if it is the first of its line. */
  private void report(TreePath site, Compilation compilation, Set<Integer> lines, VisitorState in) {
    JCTree tree = (JCTree) site.getLeaf();
    Finding finding = compilation.at(tree);
    if (finding == null || !lines.add(finding.location().line())) {
      return;
    }
    VisitorState state = in.withPath(site);
    FindingsReport.add(state.context, finding);
    FindingCount.add(
        state.context, state.severityMap().getOrDefault(canonicalName(), defaultSeverity()));
    CommonEnds.add(state.context, site.getCompilationUnit(), finding);
    state.reportMatch(
        buildDescription(new Place(tree))
            .setMessage(FindingText.of(finding))
            .addFix(fix(compilation, tree, state))
            .build());
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
