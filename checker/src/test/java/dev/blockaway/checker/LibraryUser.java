package dev.blockaway.checker;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.BaseErrorProneJavaCompiler;
import com.google.errorprone.scanner.ScannerSupplier;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;

/**
 * A program that uses libraries which were compiled before and whose sources are gone: each is
 * compiled against those made before it.
 */
final class LibraryUser {
  private static final Pattern TYPE =
      Pattern.compile("(?:class|interface|enum|record|module) ([\\w.]+)");
  private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");

  private final Path folder;
  private final List<Path> classPath = new ArrayList<>();
  private final List<String> arguments = new ArrayList<>();

  /**
   * What the compiler said.
   *
   * @param findings each as {@code file:line: text}
   * @param notes other sentences of ours
   * @param others anything else: empty unless the sources are wrong
   */
  record Outcome(List<String> findings, List<String> notes, List<String> others) {

    /** Asserts that there is one finding, with this in its text. */
    void flags(String... parts) {
      assertThat(others).isEmpty();
      assertThat(findings).hasSize(1);
      assertThat(findings.get(0)).contains(parts);
    }

    /** Asserts that there is no finding. */
    void isQuiet() {
      assertThat(others).isEmpty();
      assertThat(findings).isEmpty();
    }
  }

  LibraryUser(Path folder) {
    this.folder = folder;
  }

  /** Compiles a library into a directory of the class path. */
  Path directory(String name, String... sources) throws IOException {
    Path classes = compileLibrary(name, sources);
    classPath.add(classes);
    return classes;
  }

  /** Compiles a library into a jar of the class path. */
  Path jar(String name, String... sources) throws IOException {
    return pack(name, compileLibrary(name, sources), new Manifest());
  }

  /** A jar on the class path with everything below a directory. */
  Path pack(String name, Path classes, Manifest manifest) throws IOException {
    Path jar = folder.resolve(name + ".jar");
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
      for (Path file : files(classes)) {
        out.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
        out.write(Files.readAllBytes(file));
      }
    }
    classPath.add(jar);
    return jar;
  }

  /** Compiles a library that is not on the class path yet. */
  Path compileLibrary(String name, String... sources) throws IOException {
    Path classes = Files.createDirectories(folder.resolve(name));
    List<String> command = new ArrayList<>(List.of("-g", "-nowarn", "-proc:none"));
    command.addAll(List.of("-d", classes.toString(), "-cp", classPath(jarsOfTests())));
    for (String source : sources) {
      Path file = folder.resolve("src-" + name).resolve(fileName(source));
      Files.createDirectories(file.getParent());
      command.add(Files.writeString(file, source).toString());
    }
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, output, output, command.toArray(String[]::new));
    assertThat(result).as(output.toString(StandardCharsets.UTF_8)).isZero();
    return classes;
  }

  /** Takes the bodies out of all class files below a directory, as makers of header jars do. */
  static Path withoutCode(Path classes, Path headers) throws IOException {
    for (Path file : files(classes)) {
      Path header = headers.resolve(classes.relativize(file).toString());
      Files.createDirectories(header.getParent());
      ClassWriter writer = new ClassWriter(0);
      new ClassReader(Files.readAllBytes(file)).accept(writer, ClassReader.SKIP_CODE);
      Files.write(header, writer.toByteArray());
    }
    return headers;
  }

  private static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** Puts a jar or directory at the end of the class path. */
  LibraryUser on(Path entry) {
    classPath.add(entry);
    return this;
  }

  /** Adds arguments for javac. */
  LibraryUser with(String... more) {
    arguments.addAll(List.of(more));
    return this;
  }

  /** Compiles a callback of an event loop with these statements, all on one line. */
  Outcome handler(String statements) throws IOException {
    return handlerIn("app", statements);
  }

  /** The same in a package. */
  Outcome handlerIn(String packageName, String statements) throws IOException {
    return handler(packageName, "", statements);
  }

  /** Packs an interface with one bean that blocks, and an implementation that is none. */
  LibraryUser withBeanInAJar() throws IOException {
    jar(
        "lib",
        "package lib; public interface Service { void go() throws Exception; }",
        "package lib; public @interface Inject {}",
        annotation("jakarta.inject", "Singleton"),
        annotation("jakarta.annotation", "Priority"),
        """
        package lib;

        @jakarta.inject.Singleton
        public class Only implements Service {
          public void go() throws Exception {
            Thread.sleep(1);
          }
        }
        """,
        "package lib; public class NoBean implements Service { public void go() {} }");
    return this;
  }

  /** An annotation that is there at run time. */
  static String annotation(String packageName, String name) {
    return """
    package %s;

    @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
    public @interface %s {}
    """
        .formatted(packageName, name);
  }

  /** The same with another member in the class, which begins on its fourth line. */
  Outcome handlerWith(String member, String statements) throws IOException {
    return handler("app", member, statements);
  }

  private Outcome handler(String packageName, String member, String statements) throws IOException {
    return compile(
        """
        package %s;

        abstract class Handler implements java.nio.channels.CompletionHandler<Integer, Object> {
        %s  @Override
          public void completed(Integer read, Object attachment) {
            try {
              %s
            } catch (Exception e) {
              throw new IllegalStateException(e);
            }
          }
        }
        """
            .formatted(packageName, member, statements));
  }

  /** Compiles files with the checks. */
  Outcome compile(String... sources) throws IOException {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    List<String> options = new ArrayList<>(List.of("-proc:none", "-XDcompilePolicy=simple"));
    options.addAll(List.of("--should-stop=ifError=FLOW", "-implicit:none"));
    options.addAll(
        List.of("-d", Files.createDirectories(folder.resolve("out/classes")).toString()));
    if (!arguments.contains("--module-path")) {
      options.addAll(List.of("-classpath", classPath(jarsOfTests())));
    }
    options.addAll(arguments);
    new BaseErrorProneJavaCompiler(checks())
        .getTask(
            null, null, diagnostics, options, null, Stream.of(sources).map(Source::new).toList())
        .call();
    return outcome(diagnostics);
  }

  /** The report of the last compilation. */
  String report() throws IOException {
    return Files.readString(folder.resolve("out/blockaway/classes.sarif"));
  }

  private static Outcome outcome(DiagnosticCollector<JavaFileObject> diagnostics) {
    Outcome outcome = new Outcome(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
      String text = diagnostic.getMessage(Locale.ROOT);
      JavaFileObject source = diagnostic.getSource();
      String place =
          source == null
              ? ""
              : source.getName().replaceFirst(".*/", "") + ":" + diagnostic.getLineNumber() + ": ";
      if (text.startsWith("[")) {
        outcome.findings.add(place + text);
      } else if (text.startsWith("BlockAway")) {
        outcome.notes.add(text);
      } else {
        outcome.others.add(diagnostic.getKind() + " " + place + text);
      }
    }
    return outcome;
  }

  private static ScannerSupplier checks() {
    return ScannerSupplier.fromBugCheckerClasses(
        BlockingCallOnEventLoop.class,
        BlockingCallInReactiveMethod.class,
        FileAccessOnEventLoop.class,
        CpuHeavyCallOnEventLoop.class);
  }

  private static List<Path> jarsOfTests() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .toList();
  }

  private String classPath(List<Path> more) {
    return Stream.concat(classPath.stream(), more.stream())
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String fileName(String source) {
    Matcher in = PACKAGE.matcher(source);
    Matcher type = TYPE.matcher(source);
    String folder = in.find() ? in.group(1).replace('.', '/') + "/" : "";
    if (!type.find()) {
      throw new IllegalArgumentException("no type in " + source);
    }
    return type.group().startsWith("module")
        ? "module-info.java"
        : folder + type.group(1) + ".java";
  }

  /** A source in memory. */
  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String text) {
      super(URI.create("memory:///" + fileName(text)), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
