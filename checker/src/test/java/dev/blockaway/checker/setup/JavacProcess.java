package dev.blockaway.checker.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A javac of its own process with our classes on its processor path, as a build tool runs it. */
final class JavacProcess {
  private final Path folder;
  private final List<Path> sources = new ArrayList<>();
  private final List<String> options = new ArrayList<>();
  private List<String> jvm = JavacAccess.jvmOptions().lines().toList();
  private List<String> path = List.of("-processorpath");
  private boolean withErrorProne = true;
  private String first = "";
  private Path jdk = Path.of(System.getProperty("java.home"));

  JavacProcess(Path folder) {
    this.folder = folder;
  }

  JavacProcess source(String name, String text) throws IOException {
    Path file = folder.resolve("src").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    sources.add(file);
    return this;
  }

  /** A class in package {@code a} whose callback sleeps in every one of {@code lines} lines. */
  JavacProcess sleeper(String name, int lines) throws IOException {
    return source(
        "a/" + name + ".java",
        """
        package a;

        import java.nio.channels.CompletionHandler;

        abstract class %s implements CompletionHandler<Integer, Thread> {
          @Override
          public void completed(Integer read, Thread other) {
            try {
        %s
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          }
        }
        """
            .formatted(name, "      Thread.sleep(read);\n".repeat(lines).stripTrailing()));
  }

  JavacProcess jdk(Path home) {
    jdk = home;
    return this;
  }

  JavacProcess options(String... more) {
    options.addAll(List.of(more));
    return this;
  }

  /** Leaves out the JVM options whose text contains {@code part}. */
  JavacProcess withoutJvmOptions(String part) {
    jvm = jvm.stream().filter(option -> !option.contains(part)).toList();
    return this;
  }

  /** Puts our classes on the class path instead of the processor path. */
  JavacProcess onClassPath() {
    path = List.of("-classpath");
    return this;
  }

  /** Puts {@code classes} before everything else on the processor path. */
  JavacProcess withFirst(Path classes) {
    first = classes + System.getProperty("path.separator");
    return this;
  }

  JavacProcess withoutErrorProne() {
    withErrorProne = false;
    return this;
  }

  JavacRun run() throws IOException, InterruptedException {
    Files.createDirectories(folder.resolve("out"));
    Path log = folder.resolve("javac.log");
    Process process =
        new ProcessBuilder(command())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    int exitCode = process.waitFor();
    return new JavacRun(exitCode, Files.readString(log));
  }

  private List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(jdk.resolve("bin").resolve("javac").toString());
    // a javac that lives for a second does not repay the second compiler
    command.add("-J-XX:TieredStopAtLevel=1");
    jvm.forEach(option -> command.add("-J" + option));
    command.addAll(List.of("-d", "out"));
    command.addAll(path);
    command.add(first + processorPath());
    command.addAll(options);
    sources.forEach(source -> command.add(source.toString()));
    return command;
  }

  private String processorPath() {
    String separator = System.getProperty("path.separator");
    return Arrays.stream(System.getProperty("java.class.path").split(separator))
        .filter(entry -> withErrorProne || !entry.contains("error_prone_"))
        .collect(Collectors.joining(separator));
  }
}
