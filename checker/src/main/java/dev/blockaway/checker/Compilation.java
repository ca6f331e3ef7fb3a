package dev.blockaway.checker;

import com.google.errorprone.ErrorProneFlags;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.util.Context;
import dev.blockaway.catalog.Catalog;
import dev.blockaway.catalog.CatalogException;
import dev.blockaway.checker.engine.Analysis;
import dev.blockaway.findings.Finding;
import javax.tools.Diagnostic;
import javax.tools.JavaFileManager;
import javax.tools.StandardLocation;
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
  private @Nullable Notice notice;

  private Compilation(boolean testCode, @Nullable Analysis analysis, @Nullable Notice notice) {
    this.testCode = testCode;
    this.analysis = analysis;
    this.notice = notice;
  }

  /** The one of the compilation that owns the context; made at the first question. */
  static Compilation of(Context context, ErrorProneFlags flags) {
    Compilation compilation = context.get(KEY);
    if (compilation == null) {
      compilation = analyse(context, new OptionReader(flags));
      context.put(KEY, compilation);
    }
    return compilation;
  }

  private static Compilation analyse(Context context, OptionReader options) {
    try {
      boolean testCode = options.testCode();
      Analysis analysis = Analysis.of(context, options.read(extensions(context)));
      FindingsReport.prepare(context, options.report());
      return new Compilation(testCode, analysis, mishaps(analysis));
    } catch (OptionException | CatalogException mendable) {
      return new Compilation(
          false,
          null,
          new Notice(Diagnostic.Kind.ERROR, "BlockAway checks nothing: " + mendable.getMessage()));
    } catch (RuntimeException | LinkageError | StackOverflowError ours) {
      return new Compilation(
          false, null, new Notice(Diagnostic.Kind.MANDATORY_WARNING, CrashText.of(ours)));
    }
  }

  private static @Nullable Notice mishaps(Analysis analysis) {
    return analysis.mishaps().isEmpty()
        ? null
        : new Notice(Diagnostic.Kind.MANDATORY_WARNING, CrashText.of(analysis.mishaps()));
  }

  private static Catalog extensions(Context context) {
    ClassLoader classPath =
        context.get(JavaFileManager.class).getClassLoader(StandardLocation.CLASS_PATH);
    return classPath == null ? Catalog.EMPTY : Catalog.extensions(classPath);
  }

  /** Whether test sources are checked like others. */
  boolean testCode() {
    return testCode;
  }

  /** The finding that stands at a tree; null if there is none. */
  @Nullable Finding at(JCTree tree) {
    return analysis == null ? null : analysis.at(tree);
  }

  /** What the user must be told, once; null if there is nothing or it was told. */
  @Nullable Notice takeNotice() {
    Notice result = notice;
    notice = null;
    return result;
  }
}
