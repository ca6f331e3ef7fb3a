package dev.blockaway.benchmarks.compile;

import dev.blockaway.benchmarks.compile.Setup.Tool;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Compiles in processes of their own, one after the other. */
final class CompilerProcess {
  /** The serial collector: the others work on other threads, more or less as the machine likes. */
  private static final List<String> JVM = List.of("-Xmx2g", "-XX:+UseSerialGC");

  private final Paths paths;
  private final List<String> access;
  private final Path directory;

  /**
   * What the compilations need.
   *
   * @param classPath the class path of the sources
   * @param processors Error Prone and all checkers
   */
  record Paths(String classPath, String processors) {

    /** Reads what Maven has resolved. */
    static Paths read(Path directory) throws IOException {
      List<String> processors = entries(directory.resolve("processor-path.txt"));
      List<String> classPath = entries(directory.resolve("class-path.txt"));
      classPath.removeIf(CompilerProcess::isOurs);
      return new Paths(join(classPath), join(processors));
    }

    private static List<String> entries(Path file) throws IOException {
      return new ArrayList<>(
          Arrays.asList(Files.readString(file).strip().split(File.pathSeparator)));
    }

    private static String join(List<String> entries) {
      return String.join(File.pathSeparator, entries);
    }

    /** Error Prone and one checker, or none. */
    String processors(Tool tool) {
      return Arrays.stream(processors.split(File.pathSeparator))
          .filter(entry -> tool == Tool.BLOCKAWAY || !isOurs(entry))
          .filter(entry -> tool == Tool.NULLAWAY || !isNullAway(entry))
          .collect(Collectors.joining(File.pathSeparator));
    }

    int classPathSize() {
      return classPath.split(File.pathSeparator).length;
    }
  }

  private static boolean isOurs(String entry) {
    return entry.contains("blockaway-");
  }

  private static boolean isNullAway(String entry) {
    return new File(entry).getName().contains("nullaway");
  }

  /**
   * Compiles into a directory.
   *
   * @param access options by which a JVM opens javac to plugins
   */
  CompilerProcess(Paths paths, List<String> access, Path directory) {
    this.paths = paths;
    this.access = access;
    this.directory = directory;
  }

  /** Compiles and measures. */
  Measurement run(SourceTree sources, Setup setup) {
    return run(sources, setup, List.of());
  }

  /**
   * Compiles and measures.
   *
   * @param more further options of the JVM
   * @throws IllegalStateException if the compiler refuses the sources
   */
  Measurement run(SourceTree sources, Setup setup, List<String> more) {
    try {
      return start(command(sources, setup, more));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private List<String> command(SourceTree sources, Setup setup, List<String> more)
      throws IOException {
    Path files = directory.resolve("files.txt");
    Files.write(files, sources.files().stream().map(file -> "\"" + file + "\"").toList());
    Path output = directory.resolve("classes").resolve(sources.name());
    Files.createDirectories(output);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JVM);
    command.addAll(access);
    command.addAll(more);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(OneCompilation.class.getName());
    command.addAll(setup.arguments(paths));
    command.addAll(List.of("-proc:none", "-XDcompilePolicy=simple", "--should-stop=ifError=FLOW"));
    command.addAll(List.of("-cp", paths.classPath(), "-d", output.toString(), "@" + files));
    return command;
  }

  private static Measurement start(List<String> command) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    double wall = (System.nanoTime() - begin) / (double) TimeUnit.MILLISECONDS.toNanos(1);
    String[] figures =
        output
            .lines()
            .filter(line -> line.startsWith(OneCompilation.MARK))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(output))
            .split(" ", -1);
    if (!figures[1].equals("0")) {
      throw new IllegalStateException(output);
    }
    double cpu = Long.parseLong(figures[2]) / (double) TimeUnit.MILLISECONDS.toNanos(1);
    return new Measurement(cpu, wall, Long.parseLong(figures[3]) / 1024.0);
  }
}
