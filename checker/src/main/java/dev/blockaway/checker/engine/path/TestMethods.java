package dev.blockaway.checker.engine.path;

import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.tree.TreeScanner;
import dev.blockaway.checker.engine.program.Program;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The methods that are there for tests: an annotation says so, and nothing in the program calls
 * them. Many libraries have these annotations, and some programs their own.
 */
final class TestMethods {
  private static final Set<String> ANNOTATIONS = Set.of("VisibleForTesting", "TestOnly");

  private final Program program;

  TestMethods(Program program) {
    this.program = program;
  }

  /** Whether a part of a class is written in such a method. */
  boolean contain(ClassSymbol type, JCTree part) {
    TreePath declaration = program.declaration(type);
    if (declaration != null) {
      for (JCTree member : ((JCClassDecl) declaration.getLeaf()).defs) {
        if (member instanceof JCMethodDecl method
            && isForTests(method.sym)
            && isPart(part, method)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isForTests(MethodSymbol method) {
    return method.getAnnotationMirrors().stream()
            .anyMatch(one -> ANNOTATIONS.contains(one.type.tsym.name.toString()))
        && program.callers(method).isEmpty();
  }

  private static boolean isPart(JCTree part, JCTree whole) {
    boolean[] found = {false};
    new TreeScanner() {
      @Override
      public void scan(@Nullable JCTree tree) {
        found[0] |= tree == part;
        super.scan(tree);
      }
    }.scan(whole);
    return found[0];
  }
}
