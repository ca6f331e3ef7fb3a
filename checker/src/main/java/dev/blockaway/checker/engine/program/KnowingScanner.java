package dev.blockaway.checker.engine.program;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CaseTree.CaseKind;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCArrayAccess;
import com.sun.tools.javac.tree.JCTree.JCAssign;
import com.sun.tools.javac.tree.JCTree.JCCase;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.TreeInfo;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Knows at each place what the conditions around it have established. It goes to what is run, and
 * not to names of types and to annotations.
 */
abstract class KnowingScanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private final FactFinder factFinder;

  /** The variables that were assigned so far, in their order. */
  private final List<Symbol> changes = new ArrayList<>();

  private int nesting;

  /** What is known here. */
  Facts facts = Facts.NONE;

  KnowingScanner(FactFinder factFinder) {
    this.factFinder = factFinder;
  }

  /** Adds what a callback knows from the start: some get only futures that are complete. */
  void enter(@Nullable MethodSymbol callback, List<JCVariableDecl> parameters) {
    facts = facts.and(factFinder.inside(callback, parameters));
  }

  /** What a condition establishes where it is true, or false. */
  Facts when(boolean outcome, JCExpression condition) {
    return factFinder.when(outcome, condition);
  }

  /** Whether a function is true only of futures that are complete. */
  boolean isDoneSaid(JCExpression predicate) {
    return factFinder.isDoneSaid(predicate);
  }

  private void scanKnowing(Facts more, @Nullable Tree tree) {
    scanApart(() -> scan(tree, null), facts.and(more));
  }

  /** Goes through a part of the code that may be left out: of it only what it changes remains. */
  private void scanApart(Runnable part, Facts inside) {
    Facts before = facts;
    int first = changes.size();
    nesting++;
    facts = inside;
    part.run();
    facts = before;
    List<Symbol> changed = changes.subList(first, changes.size());
    changed.forEach(this::forget);
    if (--nesting == 0) {
      changed.clear();
    }
  }

  /** Goes through a loop, in which nothing is known of what it changes itself. */
  private void scanLoop(Tree loop, Runnable parts) {
    new ChangeFinder(this::change).scan((JCTree) loop);
    scanApart(parts, facts);
  }

  /** What is known of an array's elements is gone, too, if one of them changes. */
  private void change(JCTree target) {
    if (target instanceof JCArrayAccess element) {
      change(element.indexed);
      return;
    }
    Symbol symbol = TreeInfo.symbol(target);
    if (symbol != null) {
      changes.add(symbol);
      forget(symbol);
    }
  }

  private void forget(Symbol changed) {
    facts = facts.without(changed);
    factFinder.forget(changed);
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
    super.visitAssignment(tree, null);
    JCAssign assignment = (JCAssign) tree;
    change(assignment.lhs);
    if (assignment.lhs instanceof JCIdent variable) {
      factFinder.keep(variable.sym, assignment.rhs);
    }
    return null;
  }

  @Override
  public @Nullable Void visitCompoundAssignment(
      CompoundAssignmentTree tree, @Nullable Void unused) {
    super.visitCompoundAssignment(tree, null);
    change((JCTree) tree.getVariable());
    return null;
  }

  @Override
  public @Nullable Void visitUnary(UnaryTree tree, @Nullable Void unused) {
    super.visitUnary(tree, null);
    if (ChangeFinder.changesOperand((JCTree) tree)) {
      change((JCTree) tree.getExpression());
    }
    return null;
  }

  @Override
  public @Nullable Void visitExpressionStatement(
      ExpressionStatementTree tree, @Nullable Void unused) {
    super.visitExpressionStatement(tree, null);
    facts = facts.and(factFinder.after((JCExpression) tree.getExpression()));
    return null;
  }

  @Override
  public @Nullable Void visitBlock(BlockTree tree, @Nullable Void unused) {
    Runnable statements = () -> super.visitBlock(tree, null);
    if (isRunThrough(getCurrentPath().getParentPath().getLeaf())) {
      statements.run();
    } else {
      scanApart(statements, facts);
    }
    return null;
  }

  /** Whether control comes to the end of a statement only through all of the block in it. */
  private static boolean isRunThrough(Tree aroundBlock) {
    return aroundBlock instanceof BlockTree || aroundBlock instanceof SynchronizedTree;
  }

  @Override
  public @Nullable Void visitLabeledStatement(LabeledStatementTree tree, @Nullable Void unused) {
    Runnable statement = () -> super.visitLabeledStatement(tree, null);
    if (Jumps.hasBreak((JCTree) tree)) {
      scanApart(statement, facts);
    } else {
      statement.run();
    }
    return null;
  }

  @Override
  public @Nullable Void visitSwitch(SwitchTree tree, @Nullable Void unused) {
    scanArms((JCExpression) tree.getExpression(), tree.getCases());
    return null;
  }

  @Override
  public @Nullable Void visitSwitchExpression(SwitchExpressionTree tree, @Nullable Void unused) {
    scanArms((JCExpression) tree.getExpression(), tree.getCases());
    return null;
  }

  private void scanArms(JCExpression selector, List<? extends CaseTree> arms) {
    scan(selector, null);
    Arms choice = new Arms(factFinder, selector, arms);
    Facts[] above = {Facts.NEVER};
    for (CaseTree arm : arms) {
      Facts here = choice.facts((JCCase) arm).or(above[0]);
      scanApart(
          () -> {
            scan(arm, null);
            above[0] = fallsThrough((JCCase) arm) ? facts : Facts.NEVER;
          },
          facts.and(here));
    }
  }

  private static boolean fallsThrough(JCCase arm) {
    return arm.getCaseKind() != CaseKind.RULE && !Jumps.leavesAtEnd(arm.stats);
  }

  @Override
  public @Nullable Void visitCase(CaseTree tree, @Nullable Void unused) {
    JCCase arm = (JCCase) tree;
    JCExpression guard = Arms.guard(arm);
    scan(arm.labels, null);
    if (guard != null) {
      scan(guard, null);
      facts = facts.and(factFinder.when(true, guard));
    }
    if (arm.getCaseKind() == CaseKind.RULE) {
      scan(arm.getBody(), null);
    } else {
      scan(arm.stats, null);
    }
    return null;
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
    JCVariableDecl variable = (JCVariableDecl) tree;
    factFinder.keep(variable.sym, variable.init);
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
    scanLoop(
        tree,
        () -> {
          scan(condition, null);
          scanKnowing(factFinder.when(true, condition), tree.getStatement());
        });
    addOutcome(tree, condition);
    return null;
  }

  /** After a loop its condition is false, if nothing else leads out of it. */
  private void addOutcome(Tree loop, @Nullable JCExpression condition) {
    if (condition != null && !Jumps.hasBreak((JCTree) loop)) {
      facts = facts.and(factFinder.when(false, condition));
    }
  }

  @Override
  public @Nullable Void visitForLoop(ForLoopTree tree, @Nullable Void unused) {
    Runnable loop = () -> scanForLoop(tree);
    scanApart(
        () -> {
          scan(tree.getInitializer(), null);
          scanLoop(tree, loop);
        },
        facts);
    addOutcome(tree, (JCExpression) tree.getCondition());
    return null;
  }

  private void scanForLoop(ForLoopTree tree) {
    JCExpression condition = (JCExpression) tree.getCondition();
    scan(condition, null);
    scanKnowing(
        condition == null ? Facts.NONE : factFinder.when(true, condition), tree.getStatement());
    scan(tree.getUpdate(), null);
  }

  @Override
  public @Nullable Void visitDoWhileLoop(DoWhileLoopTree tree, @Nullable Void unused) {
    scanLoop(tree, () -> super.visitDoWhileLoop(tree, null));
    addOutcome(tree, (JCExpression) tree.getCondition());
    return null;
  }

  @Override
  public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree tree, @Nullable Void unused) {
    scanLoop(tree, () -> super.visitEnhancedForLoop(tree, null));
    return null;
  }
}
