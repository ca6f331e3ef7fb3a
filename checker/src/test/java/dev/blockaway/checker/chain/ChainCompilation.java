package dev.blockaway.checker.chain;

import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.JavacTask;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import com.sun.tools.javac.util.Context;
import dev.blockaway.catalog.CatalogIndex;
import dev.blockaway.catalog.Framework;
import dev.blockaway.checker.engine.context.ContextResolver;
import dev.blockaway.checker.engine.context.Verdict;
import dev.blockaway.checker.engine.library.ClassPath;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.checker.engine.program.Program;
import dev.blockaway.checker.engine.program.ProgramScanner;
import dev.blockaway.checker.engine.rule.AsyncTypes;
import dev.blockaway.checker.engine.rule.FrameworkRules;
import dev.blockaway.checker.engine.rule.Hierarchy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles generated classes, drops those that are no Java, and asks the engine about the rest. */
final class ChainCompilation {
  private final Map<String, String> sources;
  private final Path classes;
  private final List<String> rejected = new ArrayList<>();
  private final Map<Integer, Verdict> verdicts = new HashMap<>();

  private ChainCompilation(Map<String, String> sources, Path classes) {
    this.sources = new LinkedHashMap<>(sources);
    this.classes = classes;
  }

  /** Compiles classes, by name, into a directory. */
  static ChainCompilation of(Map<String, String> sources, Path classes) {
    ChainCompilation compilation = new ChainCompilation(sources, classes);
    for (int attempt = 0; attempt < 5 && !compilation.isWhole(); attempt++) {
      // without those that were refused, the next attempt comes further
    }
    return compilation;
  }

  /** The classes that are compiled. */
  Map<String, String> sources() {
    return sources;
  }

  /** What javac had to say about the dropped ones. */
  List<String> rejected() {
    return rejected;
  }

  /** Where the code around each probe runs, says the engine. */
  Map<Integer, Verdict> verdicts() {
    return verdicts;
  }

  private boolean isWhole() {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    List<JavaFileObject> files = new ArrayList<>();
    sources.forEach((name, text) -> files.add(new Source(name, text)));
    JavacTask task =
        (JavacTask)
            compiler.getTask(
                null,
                null,
                diagnostics,
                List.of(
                    "-proc:none",
                    "-nowarn",
                    "-Xmaxerrs",
                    "10000",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "-d",
                    classes.toString()),
                null,
                files);
    try {
      List<JCCompilationUnit> units = new ArrayList<>();
      task.parse().forEach(unit -> units.add((JCCompilationUnit) unit));
      task.analyze();
      if (drop(diagnostics)) {
        return false;
      }
      ask(((BasicJavacTask) task).getContext(), units);
      task.generate();
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean drop(DiagnosticCollector<JavaFileObject> diagnostics) {
    boolean any = false;
    for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
      if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
        String name = diagnostic.getSource().getName().replaceAll("^.*/|\\.java$", "");
        if (sources.remove(name) != null) {
          rejected.add(diagnostic.toString());
        }
        any = true;
      }
    }
    return any;
  }

  private void ask(Context context, List<JCCompilationUnit> units) {
    Hierarchy hierarchy = new Hierarchy(context);
    List<Framework> frameworks =
        FrameworkRules.active(
            CatalogIndex.builtIn(), hierarchy, framework -> !framework.optional());
    AsyncTypes asyncTypes = new AsyncTypes(hierarchy, frameworks);
    FrameworkRules rules = new FrameworkRules(hierarchy, asyncTypes, frameworks);
    Program program = ProgramScanner.read(units, hierarchy.types(), rules.guards());
    ClassPath classPath = new ClassPath(context, hierarchy, rules, List.of());
    ContextResolver contexts =
        new ContextResolver(program, hierarchy, rules, asyncTypes, classPath.operators());
    for (Code code : program.codes()) {
      for (Call call : code.calls()) {
        if (call.callee().owner.name.contentEquals("Probe")
            && call.tree() instanceof MethodInvocationTree tree
            && !tree.getArguments().isEmpty()
            && tree.getArguments().get(0) instanceof LiteralTree literal
            && literal.getValue() instanceof Integer probe) {
          verdicts.put(probe, contexts.of(code));
        }
      }
    }
    if (!program.mishaps().isEmpty()) {
      throw new IllegalStateException(program.mishaps().get(0));
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String name, String text) {
      super(URI.create("string:///" + name + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
