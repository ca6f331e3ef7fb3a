package dev.blockaway.checker.setup;

import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Log;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Removes the report of an earlier compilation when this one ends without an analysis, most often
 * because of an error: it would pass for a report of what is there now.
 */
final class StaleReport implements TaskListener {
  private final Context compilation;
  private final FindingCount count;
  private final List<String> arguments;
  private boolean analysed;

  /**
   * Watches one compilation.
   *
   * @param count what our checks report in it
   * @param arguments what Error Prone is told
   */
  StaleReport(Context compilation, FindingCount count, List<String> arguments) {
    this.compilation = compilation;
    this.count = count;
    this.arguments = List.copyOf(arguments);
  }

  @Override
  public void finished(TaskEvent event) {
    if (event.getKind() == TaskEvent.Kind.ANALYZE) {
      analysed = true;
    } else if (event.getKind() == TaskEvent.Kind.COMPILATION && isStale()) {
      remove();
    }
  }

  /** Not where javac was asked for nothing but annotation processing. */
  private boolean isStale() {
    return !count.isReported() && (analysed || Log.instance(compilation).nerrors > 0);
  }

  private void remove() {
    Path report = ReportPlace.of(compilation, arguments);
    try {
      if (report != null) {
        Files.deleteIfExists(report);
      }
    } catch (IOException e) {
      Log.instance(compilation)
          .printRawLines(
              Log.WriterKind.WARNING,
              "BlockAway could not remove its report of an earlier compilation "
                  + report
                  + ": "
                  + e);
    }
  }
}
