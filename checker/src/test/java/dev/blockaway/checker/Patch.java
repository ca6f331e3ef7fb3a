package dev.blockaway.checker;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.BaseErrorProneJavaCompiler;
import com.google.errorprone.scanner.ScannerSupplier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;

/** A file that javac patches in place, with every fix of the checks, and then compiles again. */
final class Patch {
  private static final String CHECKS =
      "BlockingCallOnEventLoop,BlockingCallInReactiveMethod,IneffectiveScheduler,"
          + "FileAccessOnEventLoop,CpuHeavyCallOnEventLoop";

  private final Path folder;

  Patch(Path folder) {
    this.folder = folder;
  }

  /** Asserts what the file becomes, that it compiles, and that no finding remains in it. */
  void gives(String source, String patched) {
    String result = apply(source);

    assertThat(result).isEqualTo(patched);
    assertThat(compile()).as("findings and errors in%n%s", result).isEmpty();
  }

  /** Asserts that the file has a finding, and that no fix touches it. */
  void leaves(String source) {
    assertThat(apply(source)).isEqualTo(source);
    assertThat(compile()).isNotEmpty();
  }

  /** The file after its fixes. */
  String apply(String source) {
    try {
      Files.writeString(file(), source);
      List<String> said = compile("-XepPatchChecks:" + CHECKS, "-XepPatchLocation:IN_PLACE");
      assertThat(said).noneMatch(message -> message.contains("error:"));
      return Files.readString(file());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file() {
    return folder.resolve("Page.java");
  }

  /** What the checks and javac say of the file. */
  List<String> compile(String... options) {
    BaseErrorProneJavaCompiler compiler =
        new BaseErrorProneJavaCompiler(
            ScannerSupplier.fromBugCheckerClasses(
                BlockingCallOnEventLoop.class,
                BlockingCallInReactiveMethod.class,
                IneffectiveScheduler.class,
                FileAccessOnEventLoop.class,
                CpuHeavyCallOnEventLoop.class));
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    StandardJavaFileManager files = compiler.getStandardFileManager(said, Locale.ROOT, null);
    List<String> all =
        new ArrayList<>(List.of("-d", folder.toString(), "-proc:none", "-XDcompilePolicy=simple"));
    all.addAll(List.of("--should-stop=ifError=FLOW"));
    all.addAll(List.of(options));
    compiler.getTask(null, files, said, all, List.of(), files.getJavaFileObjects(file())).call();
    return said.getDiagnostics().stream()
        .filter(d -> d.getCode() != null && !d.getCode().startsWith("compiler.note"))
        .map(d -> d.getKind() + " " + d.getMessage(Locale.ROOT))
        .toList();
  }
}
