package dev.blockaway.checker.engine.program;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Knows at each place what the conditions around it have established. It goes to what is run, and
 * not to names of types and to annotations.
 */
abstract class KnowingScanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private final FactFinder factFinder;

  /** What is known here. */
  Facts facts = Facts.NONE;

  KnowingScanner(Conditions conditions) {
    this.factFinder = new FactFinder(conditions);
  }

  /** Adds what a callback knows from the start: some get only futures that are complete. */
  void enter(@Nullable MethodSymbol callback, List<JCVariableDecl> parameters) {
    facts = facts.and(factFinder.inside(callback, parameters));
  }

  @Override
  public @Nullable Void visitBlock(BlockTree tree, @Nullable Void unused) {
    Facts before = facts;
    super.visitBlock(tree, null);
    facts = before;
    return null;
  }

  @Override
  public @Nullable Void visitCase(CaseTree tree, @Nullable Void unused) {
    Facts before = facts;
    super.visitCase(tree, null);
    facts = before;
    return null;
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
    factFinder.keep((JCVariableDecl) tree);
    return scan(tree.getInitializer(), null);
  }

  @Override
  public @Nullable Void visitTypeCast(TypeCastTree tree, @Nullable Void unused) {
    return scan(tree.getExpression(), null);
  }

  @Override
  public @Nullable Void visitParameterizedType(ParameterizedTypeTree tree, @Nullable Void unused) {
    return null;
  }

  @Override
  public @Nullable Void visitAnnotation(AnnotationTree tree, @Nullable Void unused) {
    return null;
  }

  @Override
  public @Nullable Void visitIf(IfTree tree, @Nullable Void unused) {
    JCExpression condition = (JCExpression) tree.getCondition();
    scan(condition, null);
    scanKnowing(factFinder.when(true, condition), tree.getThenStatement());
    scanKnowing(factFinder.when(false, condition), tree.getElseStatement());
    if (Jumps.leaves(tree.getThenStatement())) {
      facts = facts.and(factFinder.when(false, condition));
    } else if (Jumps.leaves(tree.getElseStatement())) {
      facts = facts.and(factFinder.when(true, condition));
    }
    return null;
  }

  private void scanKnowing(Facts more, @Nullable Tree tree) {
    Facts before = facts;
    facts = facts.and(more);
    scan(tree, null);
    facts = before;
  }

  @Override
  public @Nullable Void visitConditionalExpression(
      ConditionalExpressionTree tree, @Nullable Void unused) {
    JCExpression condition = (JCExpression) tree.getCondition();
    scan(condition, null);
    scanKnowing(factFinder.when(true, condition), tree.getTrueExpression());
    scanKnowing(factFinder.when(false, condition), tree.getFalseExpression());
    return null;
  }

  @Override
  public @Nullable Void visitBinary(BinaryTree tree, @Nullable Void unused) {
    JCExpression left = (JCExpression) tree.getLeftOperand();
    scan(left, null);
    switch (tree.getKind()) {
      case CONDITIONAL_AND -> scanKnowing(factFinder.when(true, left), tree.getRightOperand());
      case CONDITIONAL_OR -> scanKnowing(factFinder.when(false, left), tree.getRightOperand());
      default -> scan(tree.getRightOperand(), null);
    }
    return null;
  }

  @Override
  public @Nullable Void visitWhileLoop(WhileLoopTree tree, @Nullable Void unused) {
    JCExpression condition = (JCExpression) tree.getCondition();
    scan(condition, null);
    scanKnowing(factFinder.when(true, condition), tree.getStatement());
    facts = facts.and(factFinder.when(false, condition));
    return null;
  }
}
