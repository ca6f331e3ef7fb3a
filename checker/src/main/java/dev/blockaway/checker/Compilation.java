package dev.blockaway.checker;

import com.google.errorprone.ErrorProneFlags;
import com.google.errorprone.ErrorProneOptions;
import com.google.errorprone.ErrorProneOptions.Severity;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import com.sun.tools.javac.util.Context;
import dev.blockaway.catalog.CatalogException;
import dev.blockaway.checker.engine.Analysis;
import dev.blockaway.checker.engine.trap.Surroundings;
import dev.blockaway.checker.setup.Attribution;
import dev.blockaway.findings.Check;
import dev.blockaway.findings.Finding;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.tools.Diagnostic;
import javax.tools.JavaFileManager;
import org.jspecify.annotations.Nullable;

/**
 * What the checks share in one compilation: the analysis, or why there is none. Whatever goes wrong
 * in it costs findings and not the build; what the user can mend is an error.
 */
final class Compilation {
  private static final Context.Key<Compilation> KEY = new Context.Key<>();

  /**
   * A sentence for the user.
   *
   * @param kind how serious it is
   * @param text the sentence
   */
  record Notice(Diagnostic.Kind kind, String text) {}

  private final boolean testCode;
  private final @Nullable Analysis analysis;
  private final List<Notice> notices;

  private Compilation(boolean testCode, @Nullable Analysis analysis, List<Notice> notices) {
    this.testCode = testCode;
    this.analysis = analysis;
    this.notices = new ArrayList<>(notices);
  }

  /** The one of the compilation that owns the context; made at the first question. */
  static Compilation of(VisitorState state, ErrorProneFlags flags) {
    Context context = state.context;
    Compilation compilation = context.get(KEY);
    if (compilation == null) {
      compilation = analyse(context, new OptionReader(flags), disabled(state.errorProneOptions()));
      context.put(KEY, compilation);
    }
    return compilation;
  }

  /** The checks that the user has turned off. */
  private static Set<Check> disabled(ErrorProneOptions options) {
    Set<Check> result = EnumSet.noneOf(Check.class);
    for (Check check : Check.values()) {
      Severity severity = options.getSeverityMap().get(check.id());
      if (severity == Severity.OFF || (severity == null && options.isDisableAllChecks())) {
        result.add(check);
      }
    }
    return result;
  }

  private static Compilation analyse(
      Context context, OptionReader options, Set<Check> disabledChecks) {
    try {
      boolean testCode = options.testCode();
      List<JCCompilationUnit> sources = Attribution.sources(context);
      Analysis analysis =
          Analysis.of(
              context,
              sources,
              options.read(Extensions.on(context.get(JavaFileManager.class)), disabledChecks));
      List<Notice> notices = notices(analysis);
      FindingsReport.prepare(
          context, options.report(), sources, notices.stream().map(Notice::text).toList());
      return new Compilation(testCode, analysis, notices);
    } catch (OptionException | CatalogException mendable) {
      return broken(Diagnostic.Kind.ERROR, "BlockAway checks nothing: " + mendable.getMessage());
    } catch (RuntimeException | LinkageError | StackOverflowError ours) {
      return broken(Diagnostic.Kind.MANDATORY_WARNING, CrashText.of(ours));
    }
  }

  private static Compilation broken(Diagnostic.Kind kind, String text) {
    return new Compilation(false, null, List.of(new Notice(kind, text)));
  }

  private static List<Notice> notices(Analysis analysis) {
    List<Notice> result = new ArrayList<>();
    if (!analysis.mishaps().isEmpty()) {
      result.add(new Notice(Diagnostic.Kind.MANDATORY_WARNING, CrashText.of(analysis.mishaps())));
    }
    analysis.gaps().forEach(gap -> result.add(new Notice(Diagnostic.Kind.NOTE, gap)));
    return result;
  }

  /** Whether test sources are checked like others. */
  boolean testCode() {
    return testCode;
  }

  /** The finding that stands at a tree; null if there is none. */
  @Nullable Finding at(JCTree tree) {
    return analysis == null ? null : analysis.at(tree);
  }

  /** Whether some finding of a check stands in a source file. */
  boolean hasFinding(CompilationUnitTree unit, Check check) {
    return analysis != null && analysis.hasFinding(unit, check);
  }

  /** What stands around the finding at a tree; null if there is none. */
  @Nullable Surroundings around(JCTree tree) {
    return analysis == null ? null : analysis.around(tree);
  }

  /** What the user must be told; nothing that was told before. */
  List<Notice> takeNotices() {
    List<Notice> result = List.copyOf(notices);
    notices.clear();
    return result;
  }
}
