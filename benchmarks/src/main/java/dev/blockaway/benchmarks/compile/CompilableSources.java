package dev.blockaway.benchmarks.compile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Leaves out the sources that do not compile because they need optional libraries that are not on
 * the class path.
 */
final class CompilableSources {
  private static final int MAX_ROUNDS = 12;

  private CompilableSources() {}

  /**
   * The part of a tree that compiles.
   *
   * @throws IllegalStateException if errors remain whatever is left out
   */
  static SourceTree of(SourceTree tree, String classPath) {
    List<Path> files = new ArrayList<>(tree.files());
    for (int round = 0; round < MAX_ROUNDS; round++) {
      Set<Path> broken = broken(files, classPath);
      if (broken.isEmpty()) {
        return new SourceTree(tree.name(), List.copyOf(files));
      }
      files.removeAll(broken);
    }
    throw new IllegalStateException(tree.name() + " does not compile");
  }

  private static Set<Path> broken(List<Path> files, String classPath) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    StandardJavaFileManager manager = compiler.getStandardFileManager(diagnostics, null, null);
    List<String> options =
        List.of(
            "-proc:none",
            "-nowarn",
            "-Xmaxerrs",
            "100000",
            "-XDshould-stop.ifError=FLOW",
            "-XDshould-stop.ifNoError=FLOW",
            "-cp",
            classPath);
    compiler
        .getTask(
            null, manager, diagnostics, options, null, manager.getJavaFileObjectsFromPaths(files))
        .call();
    Set<Path> broken = new HashSet<>();
    for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
      JavaFileObject file = diagnostic.getSource();
      if (diagnostic.getKind() == Diagnostic.Kind.ERROR && file != null) {
        broken.add(manager.asPath(file));
      }
    }
    return broken;
  }
}
