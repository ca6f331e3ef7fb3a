package dev.blockaway.checker;

import com.google.errorprone.ErrorProneOptions;
import com.google.errorprone.SuppressionInfo.SuppressedState;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.scanner.Scanner;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Goes to every tree of a source file at which a finding can stand and is not suppressed: to what
 * is written first, then to what a statement does without writing it.
 */
final class FindingScanner extends Scanner {
  private final BugChecker check;
  private final Predicate<Tree> found;
  private final Consumer<TreePath> report;

  /**
   * Looks for the findings of a check.
   *
   * @param found whether one stands at a tree; most trees are not asked any further
   * @param report is given those that are not suppressed
   */
  FindingScanner(BugChecker check, Predicate<Tree> found, Consumer<TreePath> report) {
    this.check = check;
    this.found = found;
    this.report = report;
  }

  private void visit(VisitorState state) {
    if (!found.test(getCurrentPath().getLeaf())) {
      return;
    }
    ErrorProneOptions options = state.errorProneOptions();
    if (options.isIgnoreSuppressionAnnotations()
        || isSuppressed(check, options, state) == SuppressedState.UNSUPPRESSED) {
      report.accept(getCurrentPath());
    }
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, VisitorState state) {
    visit(state);
    return super.visitMethodInvocation(tree, state);
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree tree, VisitorState state) {
    visit(state);
    return super.visitNewClass(tree, state);
  }

  @Override
  public @Nullable Void visitMemberReference(MemberReferenceTree tree, VisitorState state) {
    visit(state);
    return super.visitMemberReference(tree, state);
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree tree, VisitorState state) {
    visit(state);
    return super.visitIdentifier(tree, state);
  }

  @Override
  public @Nullable Void visitMemberSelect(MemberSelectTree tree, VisitorState state) {
    visit(state);
    return super.visitMemberSelect(tree, state);
  }

  @Override
  public @Nullable Void visitConditionalExpression(
      ConditionalExpressionTree tree, VisitorState state) {
    visit(state);
    return super.visitConditionalExpression(tree, state);
  }

  @Override
  public @Nullable Void visitSwitchExpression(SwitchExpressionTree tree, VisitorState state) {
    visit(state);
    return super.visitSwitchExpression(tree, state);
  }

  @Override
  public @Nullable Void visitTypeCast(TypeCastTree tree, VisitorState state) {
    visit(state);
    return super.visitTypeCast(tree, state);
  }

  @Override
  public @Nullable Void visitParenthesized(ParenthesizedTree tree, VisitorState state) {
    visit(state);
    return super.visitParenthesized(tree, state);
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, VisitorState state) {
    super.visitVariable(tree, state);
    visit(state);
    return null;
  }

  @Override
  public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree tree, VisitorState state) {
    super.visitEnhancedForLoop(tree, state);
    visit(state);
    return null;
  }

  @Override
  public @Nullable Void visitSynchronized(SynchronizedTree tree, VisitorState state) {
    visit(state);
    return super.visitSynchronized(tree, state);
  }

  @Override
  public @Nullable Void visitMethod(MethodTree tree, VisitorState state) {
    visit(state);
    return super.visitMethod(tree, state);
  }
}
