package dev.blockaway.checker;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.tools.javac.tree.JCTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our checks on our own sources: they must compile as before, and stay silent. */
final class SelfCheckTest {
  private static final List<String> MODULES = List.of("catalog", "findings", "checker");

  @TempDir Path folder;

  @Test
  void ignoresOurOwnSourcesAndFlagsTheSleeperAmongThem() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String module : MODULES) {
      sources.addAll(javaFiles(Path.of("..", module, "src", "main", "java")));
    }
    sources.add(sleeper());

    List<String> complaints = compile(sources);

    assertThat(complaints).singleElement().asString().contains("Sleeper.java", "Thread.sleep");
  }

  /** Shows that the checks did look: without it, silence would prove nothing. */
  private Path sleeper() throws IOException {
    return Files.writeString(
        folder.resolve("Sleeper.java"),
        """
        import java.nio.channels.CompletionHandler;

        abstract class Sleeper implements CompletionHandler<Integer, String> {
          @Override
          public void completed(Integer read, String attachment) {
            try {
              Thread.sleep(read);
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          }
        }
        """);
  }

  private List<String> compile(List<Path> sources) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    Files.createDirectory(folder.resolve("classes"));
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = javac.getStandardFileManager(diagnostics, null, null)) {
      javac
          .getTask(
              null, files, diagnostics, options(), null, files.getJavaFileObjectsFromPaths(sources))
          .call();
    }
    return diagnostics.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
        .map(diagnostic -> diagnostic.getSource() + ": " + diagnostic.getMessage(Locale.ROOT))
        .toList();
  }

  private List<String> options() {
    String path = System.getProperty("java.class.path");
    List<String> options =
        new ArrayList<>(List.of("-proc:none", "-d", folder.resolve("classes").toString()));
    // by name, since the plugin does not start by itself in a program that has it on its class path
    options.add("-Xplugin:BlockAway");
    options.addAll(List.of("-classpath", path, "-processorpath", path));
    Module module = JCTree.class.getModule();
    for (String name : module.getPackages()) {
      options.add("--add-exports=" + module.getName() + "/" + name + "=ALL-UNNAMED");
    }
    return options;
  }

  private static List<Path> javaFiles(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      List<Path> found = files.filter(file -> file.toString().endsWith(".java")).toList();
      assertThat(found).as("sources under %s", root).isNotEmpty();
      return found;
    }
  }
}
