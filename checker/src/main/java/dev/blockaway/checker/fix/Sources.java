package dev.blockaway.checker.fix;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import org.jspecify.annotations.Nullable;

/** Whether source code means the same inside a function that runs later. */
final class Sources {
  private Sources() {}

  /**
   * Whether code can become the body of a function: the variables around it that it reads are
   * effectively final, and it changes none of them.
   */
  static boolean canBeCaptured(List<? extends Tree> code) {
    Set<Symbol> own = new HashSet<>();
    boolean[] ok = {true};
    TreeScanner<@Nullable Void, @Nullable Void> scanner =
        new TreeScanner<>() {
          @Override
          public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
            own.add(ASTHelpers.getSymbol(tree));
            return super.visitVariable(tree, null);
          }

          @Override
          public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
            if (ASTHelpers.getSymbol(tree) instanceof VarSymbol variable
                && isLocal(variable)
                && !own.contains(variable)
                && !ASTHelpers.isConsideredFinal(variable)) {
              ok[0] = false;
            }
            return null;
          }

          @Override
          public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
            change(tree.getVariable());
            return super.visitAssignment(tree, null);
          }

          @Override
          public @Nullable Void visitCompoundAssignment(
              CompoundAssignmentTree tree, @Nullable Void unused) {
            change(tree.getVariable());
            return super.visitCompoundAssignment(tree, null);
          }

          @Override
          public @Nullable Void visitUnary(UnaryTree tree, @Nullable Void unused) {
            switch (tree.getKind()) {
              case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
                  change(tree.getExpression());
              default -> {}
            }
            return super.visitUnary(tree, null);
          }

          private void change(Tree target) {
            if (ASTHelpers.getSymbol(target) instanceof VarSymbol variable
                && isLocal(variable)
                && !own.contains(variable)) {
              ok[0] = false;
            }
          }
        };
    code.forEach(tree -> scanner.scan(tree, null));
    return ok[0];
  }

  private static boolean isLocal(VarSymbol variable) {
    ElementKind kind = variable.getKind();
    return (kind == ElementKind.LOCAL_VARIABLE
            || kind == ElementKind.PARAMETER
            || kind == ElementKind.EXCEPTION_PARAMETER
            || kind == ElementKind.RESOURCE_VARIABLE
            || kind == ElementKind.BINDING_VARIABLE)
        && !variable.name.contentEquals("this")
        && !variable.name.contentEquals("super");
  }

  /** Whether code can throw what a plain function must not. */
  static boolean throwsChecked(List<? extends Tree> code, Repair repair) {
    for (Tree tree : code) {
      for (Type thrown : ASTHelpers.getThrownExceptions(tree, repair.state())) {
        if (ASTHelpers.isCheckedExceptionType(thrown, repair.state())) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Whether something between a tree and the code around it sees when the tree runs: a {@code try}
   * that catches or cleans up, or a lock.
   */
  static boolean isWatched(TreePath path, Tree code) {
    for (TreePath around = path;
        around != null && around.getLeaf() != code;
        around = around.getParentPath()) {
      if (around.getLeaf() instanceof TryTree || around.getLeaf() instanceof SynchronizedTree) {
        return true;
      }
    }
    return false;
  }

  /** Whether a finding stands somewhere in the code, but for one tree. */
  static boolean hasOtherFinding(List<? extends Tree> code, JCTree known, Repair repair) {
    boolean[] found = {false};
    TreeScanner<@Nullable Void, @Nullable Void> scanner =
        new TreeScanner<>() {
          @Override
          public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
            if (tree instanceof JCTree other && other != known && repair.isFinding().test(other)) {
              found[0] = true;
            }
            return super.scan(tree, null);
          }
        };
    code.forEach(tree -> scanner.scan(tree, null));
    return found[0];
  }

  /** A name for a new parameter that means nothing else in a tree. */
  static String freshName(String wanted, Tree scope) {
    Set<String> taken = new HashSet<>();
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
        taken.add(tree.getName().toString());
        return null;
      }

      @Override
      public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
        taken.add(tree.getName().toString());
        return super.visitVariable(tree, null);
      }
    }.scan(scope, null);
    String name = wanted;
    for (int i = 2; taken.contains(name); i++) {
      name = wanted + i;
    }
    return name;
  }
}
