package dev.blockaway.checker.setup;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.Trees;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Log;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Says at the end of a compilation how many findings there were, if javac has not printed all. */
final class UnprintedFindings implements TaskListener {
  private final JavacTask task;
  private final Log log;
  private final FindingCount count;
  private @Nullable CompilationUnitTree last;

  UnprintedFindings(JavacTask task, Context compilation, FindingCount count) {
    this.task = task;
    this.log = Log.instance(compilation);
    this.count = count;
  }

  @Override
  public void finished(TaskEvent event) {
    if (event.getKind() == TaskEvent.Kind.ANALYZE && event.getCompilationUnit() != null) {
      last = event.getCompilationUnit();
    } else if (event.getKind() == TaskEvent.Kind.COMPILATION && last != null) {
      say(last);
    }
  }

  private void say(CompilationUnitTree place) {
    if (count.warnings() > 0 && !log.emitWarnings) {
      note(place, SetupMessages.warningsOff(count.warnings(), count.report()));
    } else if ((count.warnings() > 0 && log.nsuppressedwarns > 0)
        || (count.errors() > 0 && log.nsuppressederrors > 0)) {
      note(place, SetupMessages.limitReached(count.errors() + count.warnings(), count.report()));
    }
  }

  /** Prints a note even where warnings are off, for notes are off then as well. */
  private void note(CompilationUnitTree place, String text) {
    boolean printed = log.emitWarnings;
    log.emitWarnings = true;
    Trees.instance(task).printMessage(Diagnostic.Kind.NOTE, text, place, place);
    log.emitWarnings = printed;
  }
}
