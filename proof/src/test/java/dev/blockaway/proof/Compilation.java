package dev.blockaway.proof;

import com.google.errorprone.BaseErrorProneJavaCompiler;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.scanner.ScannerSupplier;
import dev.blockaway.checker.BlockingCallOnEventLoop;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import org.jspecify.annotations.Nullable;

/**
 * A compilation with all checks, in memory.
 *
 * @param findings what the checks report
 * @param errors what is wrong with the sources, or with us: the checks survive their own mistakes;
 *     of no check
 */
record Compilation(List<Found> findings, List<Found> errors) {
  /** What is said of many findings is no mistake. */
  private static final String SUMMARY = "end at one place";

  private static final Pattern FINDING =
      Pattern.compile(
          "\\[(\\w+EventLoop|BlockingCallInReactiveMethod|IneffectiveScheduler)] (.*)",
          Pattern.DOTALL);

  /**
   * A finding, or an error.
   *
   * @param file name of the source
   * @param line from 1
   * @param check the check's name
   * @param message the finding's text
   */
  record Found(String file, int line, String check, String message) {}

  /**
   * Compiles sources with the checks.
   *
   * @param classPath as for {@code -classpath}
   * @param sources text by file name
   * @param arguments more arguments of javac, such as {@code -XepOpt:BlockAway:Groups=...}
   */
  static Compilation of(String classPath, Map<String, String> sources, String... arguments) {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    List<String> options =
        new ArrayList<>(List.of("-proc:none", "-XDcompilePolicy=simple", "-Xmaxerrs", "0"));
    options.addAll(List.of("-Xmaxwarns", "0", "--should-stop=ifError=FLOW"));
    // what the checks need is done then: no class file is written
    options.add("--should-stop=ifNoError=FLOW");
    options.addAll(List.of("-classpath", classPath));
    // whatever their severities: a warning that is off is no finding
    checks().getAllChecks().keySet().forEach(check -> options.add("-Xep:" + check + ":ERROR"));
    options.addAll(List.of(arguments));
    new BaseErrorProneJavaCompiler(checks())
        .getTask(null, null, diagnostics, options, null, files(sources))
        .call();
    return new Compilation(diagnostics.getDiagnostics());
  }

  private Compilation(List<Diagnostic<? extends JavaFileObject>> diagnostics) {
    this(new ArrayList<>(), new ArrayList<>());
    for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics) {
      String message = diagnostic.getMessage(Locale.ROOT);
      Matcher m = FINDING.matcher(message);
      JavaFileObject source = diagnostic.getSource();
      if (m.lookingAt() && source != null) {
        findings.add(
            new Found(name(source), (int) diagnostic.getLineNumber(), m.group(1), m.group(2)));
      } else if (diagnostic.getKind() == Diagnostic.Kind.ERROR
          || (message.contains("BlockAway") && !message.contains(SUMMARY))) {
        errors.add(new Found(name(source), (int) diagnostic.getLineNumber(), "", message));
      }
    }
  }

  private static ScannerSupplier checks() {
    return ScannerSupplier.fromBugCheckerClasses(
        ServiceLoader.load(BugChecker.class).stream()
            .<Class<? extends BugChecker>>map(ServiceLoader.Provider::type)
            .filter(type -> type.getPackage() == BlockingCallOnEventLoop.class.getPackage())
            .toList());
  }

  private static List<JavaFileObject> files(Map<String, String> sources) {
    List<JavaFileObject> files = new ArrayList<>();
    sources.forEach((name, text) -> files.add(new Source(name, text)));
    return files;
  }

  private static String name(@Nullable JavaFileObject source) {
    return source == null ? "" : source.getName().replaceFirst("^/", "");
  }

  /** A source in memory. */
  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String name, String text) {
      super(URI.create("memory:///" + name), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
