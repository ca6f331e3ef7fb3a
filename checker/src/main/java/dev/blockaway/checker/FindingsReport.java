package dev.blockaway.checker;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Log;
import dev.blockaway.checker.setup.FindingCount;
import dev.blockaway.findings.Finding;
import dev.blockaway.findings.report.Entry;
import dev.blockaway.findings.report.Report;
import dev.blockaway.findings.report.ReportFile;
import dev.blockaway.findings.report.SarifWriter;
import dev.blockaway.findings.report.Tool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.tools.JavaFileManager;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** Writes what the checks have reported, all of it, when the compilation ends. */
final class FindingsReport implements TaskListener {
  private static final Context.Key<FindingsReport> KEY = new Context.Key<>();

  private final Context context;
  private final Path file;
  private final List<String> notices;
  private final List<Entry> entries = new ArrayList<>();

  private FindingsReport(Context context, Path file, List<String> notices) {
    this.context = context;
    this.file = file;
    this.notices = notices;
  }

  /** Gets ready to write; without a place for the report nothing is written. */
  static void prepare(Context context, Optional<Path> wanted, List<String> notices) {
    Path file = wanted.orElseGet(() -> besideClassFiles(context));
    if (file != null) {
      FindingsReport report = new FindingsReport(context, file, notices);
      context.put(KEY, report);
      FindingCount.allIn(context, file);
      JavacTask task = BasicJavacTask.instance(context);
      task.addTaskListener(report);
    }
  }

  /** Takes note of what a check reports, after suppressions. */
  static void add(Context context, Finding finding) {
    FindingsReport report = context.get(KEY);
    if (report != null) {
      report.entries.add(Entry.of(finding));
    }
  }

  private static @Nullable Path besideClassFiles(Context context) {
    if (!(context.get(JavaFileManager.class) instanceof StandardJavaFileManager files)) {
      return null;
    }
    Iterable<? extends Path> output = files.getLocationAsPaths(StandardLocation.CLASS_OUTPUT);
    if (output == null || !output.iterator().hasNext()) {
      return null;
    }
    Path classes = output.iterator().next().toAbsolutePath().normalize();
    return classes.resolveSibling("blockaway").resolve(classes.getFileName() + ".sarif");
  }

  @Override
  public void finished(TaskEvent event) {
    if (event.getKind() != TaskEvent.Kind.COMPILATION) {
      return;
    }
    Path root = Path.of("").toAbsolutePath();
    String version =
        Optional.ofNullable(FindingsReport.class.getPackage().getImplementationVersion())
            .orElse("0.1.0-SNAPSHOT");
    Report report = new Report(Tool.CHECKER, version, root, entries, notices);
    try {
      ReportFile.write(file, SarifWriter.write(report));
    } catch (IOException e) {
      Log.instance(context)
          .printRawLines(
              Log.WriterKind.WARNING, "BlockAway could not write its report " + file + ": " + e);
    }
  }
}
