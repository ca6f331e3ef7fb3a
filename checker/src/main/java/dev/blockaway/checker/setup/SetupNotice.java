package dev.blockaway.checker.setup;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.Trees;
import javax.tools.Diagnostic;

/**
 * Says one sentence as a diagnostic of javac, once, at the first file that javac reads.
 *
 * <p>It speaks of the build and not of that file; but javac's public interface knows no diagnostics
 * without a file, and only what is public can be used when the rest is hidden from us.
 */
final class SetupNotice implements TaskListener {
  private final JavacTask task;
  private final Diagnostic.Kind kind;
  private final String text;
  private boolean said;

  private SetupNotice(JavacTask task, Diagnostic.Kind kind, String text) {
    this.task = task;
    this.kind = kind;
    this.text = text;
  }

  /** Makes the compilation fail with {@code text}. */
  static void error(JavacTask task, String text) {
    task.addTaskListener(new SetupNotice(task, Diagnostic.Kind.ERROR, text));
  }

  /** Warns with {@code text}, also where warnings are off. */
  static void warning(JavacTask task, String text) {
    task.addTaskListener(new SetupNotice(task, Diagnostic.Kind.MANDATORY_WARNING, text));
  }

  @Override
  public void finished(TaskEvent event) {
    if (event.getKind() != TaskEvent.Kind.PARSE || said) {
      return;
    }
    said = true;
    CompilationUnitTree first = event.getCompilationUnit();
    Trees.instance(task).printMessage(kind, text, first, first);
  }
}
