package dev.blockaway.checker;

import com.google.errorprone.ErrorProneOptions;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Log;
import dev.blockaway.checker.setup.FindingCount;
import dev.blockaway.checker.setup.ReportPlace;
import dev.blockaway.findings.Finding;
import dev.blockaway.findings.Location;
import dev.blockaway.findings.report.Entry;
import dev.blockaway.findings.report.Report;
import dev.blockaway.findings.report.ReportFile;
import dev.blockaway.findings.report.SarifWriter;
import dev.blockaway.findings.report.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Writes what the checks have reported, all of it, when the compilation ends; if an error kept
 * Error Prone from some of the sources, there is no report, not even an earlier one.
 */
final class FindingsReport implements TaskListener {
  private static final Context.Key<FindingsReport> KEY = new Context.Key<>();

  /** So that a report does not depend on the order of the files. */
  private static final Comparator<Location> BY_PLACE =
      Comparator.comparing(Location::file)
          .thenComparing(Location::line)
          .thenComparing(Location::column);

  private final Context context;
  private final Path file;
  private final List<String> notices;
  private final List<Entry> entries = new ArrayList<>();
  private final Set<CompilationUnitTree> unchecked =
      Collections.newSetFromMap(new IdentityHashMap<>());

  /** What the build keeps Error Prone from; null if nothing. */
  private @Nullable ErrorProneOptions options;

  private FindingsReport(Context context, Path file, List<String> notices) {
    this.context = context;
    this.file = file;
    this.notices = notices;
  }

  /** Gets ready to write; without a place for the report nothing is written. */
  static void prepare(
      Context context,
      Optional<Path> wanted,
      Collection<? extends CompilationUnitTree> sources,
      List<String> notices) {
    Path file = wanted.orElseGet(() -> ReportPlace.besideClassFiles(context));
    if (file != null) {
      FindingsReport report = new FindingsReport(context, file, notices);
      report.unchecked.addAll(sources);
      context.put(KEY, report);
      FindingCount.allIn(context, file, report::isComplete);
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

  /** Takes note that the checks look at a source. */
  static void checking(CompilationUnitTree source, VisitorState state) {
    FindingsReport report = state.context.get(KEY);
    if (report != null) {
      report.unchecked.remove(source);
      report.options = state.errorProneOptions();
    }
  }

  private boolean isComplete() {
    if (Log.instance(context).nerrors == 0 || unchecked.isEmpty()) {
      return true;
    }
    Pattern excluded = options == null ? null : excluded(options);
    return excluded != null
        && unchecked.stream()
            .allMatch(source -> excluded.matcher(ASTHelpers.getFileName(source)).matches());
  }

  /** The type of the pattern is not the same in all versions of Error Prone, its text is. */
  private static @Nullable Pattern excluded(ErrorProneOptions options) {
    try {
      Object pattern = ErrorProneOptions.class.getMethod("getExcludedPattern").invoke(options);
      return pattern == null ? null : Pattern.compile(pattern.toString());
    } catch (ReflectiveOperationException | PatternSyntaxException e) {
      return null; // a version that is not known yet
    }
  }

  @Override
  public void finished(TaskEvent event) {
    if (event.getKind() != TaskEvent.Kind.COMPILATION) {
      return;
    }
    try {
      if (isComplete()) {
        ReportFile.write(file, text());
      } else {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      Log.instance(context)
          .printRawLines(
              Log.WriterKind.WARNING, "BlockAway could not write its report " + file + ": " + e);
    }
  }

  private String text() {
    Path root = Path.of("").toAbsolutePath();
    String version =
        Optional.ofNullable(FindingsReport.class.getPackage().getImplementationVersion())
            .orElse("0.1.0-SNAPSHOT");
    List<Entry> ordered = new ArrayList<>(entries);
    ordered.sort(Comparator.comparing(entry -> entry.finding().location(), BY_PLACE));
    return SarifWriter.write(new Report(Tool.CHECKER, version, root, ordered, notices));
  }
}
